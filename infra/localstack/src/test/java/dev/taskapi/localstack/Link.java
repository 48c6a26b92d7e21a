package dev.taskapi.localstack;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Objects;
import java.util.stream.StreamSupport;

/**
 * A link to a file, as anybody opens it. The function that signed it sees LocalStack by another
 * address than this machine does: it is opened by ours, and called by theirs, which is signed.
 */
record Link(URI signed) {
  /** To the file of this name in a task's result. */
  static Link of(JsonNode task, String name) {
    String url =
        StreamSupport.stream(task.path("result").path("files").spliterator(), false)
            .filter(file -> file.path("name").asText().equals(name))
            .map(file -> file.path("url").asText())
            .findFirst()
            .orElseThrow(() -> new AssertionError("no " + name + " in " + task.toPrettyString()));
    return new Link(URI.create(url));
  }

  /** The same with a signature that its signer did not make. */
  Link signedOtherwise() {
    String name = "X-Amz-Signature=";
    int at = signed.toString().indexOf(name) + name.length();
    StringBuilder other = new StringBuilder(signed.toString());
    other.setCharAt(at, other.charAt(at) == '0' ? '1' : '0');
    return new Link(URI.create(other.toString()));
  }

  int status() throws IOException, InterruptedException {
    return response().statusCode();
  }

  /** One character for each byte. */
  String open() throws IOException, InterruptedException {
    HttpResponse<byte[]> response = response();
    String text = new String(response.body(), ISO_8859_1);
    assertThat(response.statusCode()).as(signed + " " + text).isEqualTo(200);
    return text;
  }

  int size() throws IOException, InterruptedException {
    return open().length();
  }

  private HttpResponse<byte[]> response() throws IOException, InterruptedException {
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(
          HttpRequest.newBuilder(reachable()).header("Host", signed.getAuthority()).build(),
          BodyHandlers.ofByteArray());
    }
  }

  private URI reachable() {
    LocalStack found = LocalStack.ofThisJvm();
    URI endpoint = ((LocalStack.Running) found).endpoint();
    return URI.create(
        Objects.toString(endpoint) + signed.getRawPath() + "?" + signed.getRawQuery());
  }
}
