package dev.taskapi.local;

import java.time.Duration;

/**
 * How the gateway listens and what it lets through.
 *
 * @param port on 127.0.0.1, 0 for any free one
 * @param bodyLimit bytes of a request body; more is a 413
 * @param functionLimit what handlers are told of the time they have
 */
public record GatewaySettings(int port, int bodyLimit, Duration functionLimit) {
  /** API Gateway: the request line and all headers, in bytes; more is a 431. */
  static final int HEAD_LIMIT = 10_240;

  /** Lambda: an event or an answer, in bytes of JSON. */
  static final int PAYLOAD_LIMIT = 6 * 1024 * 1024;

  /** API Gateway's limits on this port. */
  public static GatewaySettings onPort(int port) {
    return new GatewaySettings(port, 10 * 1024 * 1024, Duration.ofSeconds(30));
  }
}
