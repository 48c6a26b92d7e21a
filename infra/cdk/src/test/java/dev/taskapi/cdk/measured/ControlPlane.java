package dev.taskapi.cdk.measured;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/**
 * What of Lambda and Secrets Manager the functions call, on loopback: every queue has a feed that
 * is switched off, and there is one secret.
 */
final class ControlPlane implements AutoCloseable {
  private final HttpServer server;
  private final List<String> queues;

  ControlPlane(List<String> queues) {
    this.queues = List.copyOf(queues);
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    server.createContext("/", exchange -> answer(exchange, "{\"SecretString\":\"%s\"}"));
    server.createContext("/2015-03-31/event-source-mappings", this::mappings);
    server.start();
  }

  LambdaClient lambda(Recorder recorder) {
    return at(LambdaClient.builder().httpClient(UrlConnectionHttpClient.create()), recorder);
  }

  SecretsManagerClient secrets(Recorder recorder) {
    return at(
        SecretsManagerClient.builder().httpClient(UrlConnectionHttpClient.create()), recorder);
  }

  private <B extends AwsClientBuilder<B, C>, C> C at(B builder, Recorder recorder) {
    return builder
        .endpointOverride(URI.create("http://localhost:" + server.getAddress().getPort()))
        .region(Region.US_EAST_1)
        .credentialsProvider(AnonymousCredentialsProvider.create())
        .overrideConfiguration(config -> config.addExecutionInterceptor(recorder))
        .build();
  }

  private void mappings(HttpExchange exchange) throws IOException {
    String all = queues.stream().map(ControlPlane::mapping).collect(Collectors.joining(","));
    answer(
        exchange,
        exchange.getRequestMethod().equals("GET")
            ? "{\"EventSourceMappings\":[" + all + "]}"
            : mapping(queues.getFirst()).replace("Disabled", "Enabling"));
  }

  private static String mapping(String queue) {
    return """
    {"UUID":"of-%1$s","EventSourceArn":"arn:aws:sqs:us-east-1:000000000000:%1$s",\
    "State":"Disabled"}\
    """
        .formatted(queue);
  }

  private static void answer(HttpExchange exchange, String json) throws IOException {
    byte[] bytes = json.formatted("s".repeat(64)).getBytes(UTF_8);
    exchange.sendResponseHeaders(200, bytes.length);
    try (exchange) {
      exchange.getResponseBody().write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
