package dev.taskapi.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;

/** The size of a request without its body. */
final class RequestHead {
  private static final int SEPARATORS = 4;

  private RequestHead() {}

  /** Bytes of the request line and all headers with their separators. */
  static int size(HttpExchange exchange) {
    int size = exchange.getRequestMethod().length();
    size += bytes(exchange.getRequestURI().toString()) + exchange.getProtocol().length();
    size += SEPARATORS;
    for (var header : exchange.getRequestHeaders().entrySet()) {
      for (var value : header.getValue()) {
        size += bytes(header.getKey()) + bytes(value) + SEPARATORS;
      }
    }
    return size;
  }

  private static int bytes(String text) {
    return text.getBytes(UTF_8).length;
  }
}
