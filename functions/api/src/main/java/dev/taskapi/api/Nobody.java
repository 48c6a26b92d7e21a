package dev.taskapi.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.taskapi.tasks.Surroundings;
import dev.taskapi.tasks.cloud.Cloud;
import dev.taskapi.tasks.cloud.CloudSettings;
import dev.taskapi.tasks.cloud.ServiceEndpoints;
import dev.taskapi.tasks.dynamodb.TableName;
import dev.taskapi.tasks.sqs.QueueUrls;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;

/**
 * Services that have nothing and take everything, on loopback: calls of them load what true calls
 * need. No connection outlives its answer.
 */
final class Nobody implements AutoCloseable {
  private static final String NAME = "nobody";
  private static final String KEYS = "/keys";
  private static final String NO_FILES = "<ListBucketResult></ListBucketResult>";
  private static final String NO_ITEMS = "{\"Count\":0,\"ScannedCount\":0}";
  private static final String NO_MESSAGES =
      """
      {"Attributes":{"ApproximateNumberOfMessages":"0","ApproximateNumberOfMessagesDelayed":"0",\
      "ApproximateNumberOfMessagesNotVisible":"0"}}
      """;

  private final HttpServer server;
  private final String keys;

  /**
   * Starts them.
   *
   * @param keys what it publishes as an issuer of tokens
   */
  Nobody(String keys) throws IOException {
    this.keys = keys;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  private URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Where its keys are. */
  URI keys() {
    return address().resolve(KEYS);
  }

  /** Table, queues and bucket. */
  Cloud cloud(Surroundings surroundings) {
    ServiceEndpoints all =
        new ServiceEndpoints(address(), address(), address(), "us-east-1", NAME, NAME);
    return Cloud.of(
        all.clients(),
        new CloudSettings(TableName.of(NAME), new QueueUrls(address() + "/"), NAME, List.of()),
        surroundings);
  }

  private void answer(HttpExchange exchange) throws IOException {
    exchange.getRequestBody().readAllBytes();
    byte[] nothing = nothing(exchange).getBytes(UTF_8);
    exchange.getResponseHeaders().set("Connection", "close");
    try (exchange) {
      exchange.sendResponseHeaders(200, nothing.length);
      exchange.getResponseBody().write(nothing);
    }
  }

  private String nothing(HttpExchange exchange) {
    String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
    if (target != null) {
      return target.startsWith("AmazonSQS") ? NO_MESSAGES : NO_ITEMS;
    }
    return exchange.getRequestURI().getPath().equals(KEYS) ? keys : NO_FILES;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
