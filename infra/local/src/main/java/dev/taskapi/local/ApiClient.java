package dev.taskapi.local;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;

/** Calls the API by HTTP as a user with an API key does. */
final class ApiClient {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI base;
  private final String apiKey;

  ApiClient(URI base, String apiKey) {
    this.base = base;
    this.apiKey = apiKey;
  }

  HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  /** Creates tasks, or fails with what the API says. */
  JsonNode create(String path, String body) throws IOException, InterruptedException {
    HttpResponse<String> response = post(path, body);
    if (response.statusCode() >= 300) {
      throw new IOException("The API refused: " + response.body());
    }
    return json(response);
  }

  /** Fetches a signed link, which needs no key. */
  void download(String link, Path target) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(link)).build();
    HttpResponse<Path> response =
        http.send(request, BodyHandlers.ofFile(target, CREATE, WRITE, TRUNCATE_EXISTING));
    if (response.statusCode() != 200) {
      throw new IOException("The link of " + target + " answers " + response.statusCode());
    }
  }

  JsonNode get(String path) throws IOException, InterruptedException {
    return json(send(request(path).GET()));
  }

  static JsonNode json(HttpResponse<String> response) throws JsonProcessingException {
    return JSON.readTree(response.body());
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return http.send(request.build(), BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(base.resolve(path)).header("X-API-Key", apiKey);
  }
}
