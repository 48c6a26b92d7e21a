package dev.taskapi.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;

/**
 * Services that have nothing and take everything, on loopback: calls of them load what true calls
 * need. No connection outlives its answer.
 */
final class Nobody implements AutoCloseable {
  /** Where there are no keys to sign tokens with. */
  static final String KEYS = "/keys";

  private static final String NO_FILES = "<ListBucketResult></ListBucketResult>";
  private static final String NO_ITEMS = "{\"Count\":0,\"ScannedCount\":0,\"keys\":[]}";
  private static final String NO_MESSAGES =
      """
      {"Attributes":{"ApproximateNumberOfMessages":"0","ApproximateNumberOfMessagesDelayed":"0",\
      "ApproximateNumberOfMessagesNotVisible":"0"}}
      """;

  private final HttpServer server;

  Nobody() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
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

  private static String nothing(HttpExchange exchange) {
    String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
    if (target != null) {
      return target.startsWith("AmazonSQS") ? NO_MESSAGES : NO_ITEMS;
    }
    return exchange.getRequestURI().getPath().equals(KEYS) ? NO_ITEMS : NO_FILES;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
