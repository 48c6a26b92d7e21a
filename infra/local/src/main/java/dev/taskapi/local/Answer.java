package dev.taskapi.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What goes back to the caller. */
final class Answer {
  private static final String CONTENT_TYPE = "content-type";
  private static final int NO_BODY = -1;

  private final int status;
  private final Map<String, List<String>> headers;
  private final byte[] body;

  private Answer(int status, Map<String, List<String>> headers, byte[] body) {
    this.status = status;
    this.headers = headers;
    this.body = body;
  }

  /** What API Gateway answers for a function that failed. */
  static Answer internalError() {
    return text(500, "application/json", "{\"message\":\"Internal Server Error\"}");
  }

  /** A limit of the gateway, told as our functions tell theirs. */
  static Answer refused(Problem problem, String requestId) {
    return new Answer(
        problem.status(),
        Map.of(
            CONTENT_TYPE, List.of("application/problem+json"), "x-request-id", List.of(requestId)),
        "{\"status\":%d,\"title\":\"%s\",\"detail\":\"%s\"}"
            .formatted(problem.status(), problem.title(), problem.detail())
            .getBytes(UTF_8));
  }

  /** Why the gateway refuses a request; the texts need no escaping in JSON. */
  record Problem(int status, String title, String detail) {
    static Problem tooLarge(String detail) {
      return new Problem(413, "Content Too Large", detail);
    }
  }

  private static Answer text(int status, String type, String body) {
    return new Answer(status, Map.of(CONTENT_TYPE, List.of(type)), body.getBytes(UTF_8));
  }

  static Answer from(APIGatewayV2HTTPResponse response) {
    var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
    headers.put(CONTENT_TYPE, List.of("text/plain;charset=utf-8"));
    if (response.getHeaders() != null) {
      response.getHeaders().forEach((name, value) -> headers.put(name, List.of(value)));
    }
    if (response.getMultiValueHeaders() != null) {
      headers.putAll(response.getMultiValueHeaders());
    }
    if (response.getCookies() != null && !response.getCookies().isEmpty()) {
      headers.put("set-cookie", response.getCookies());
    }
    return new Answer(response.getStatusCode(), headers, bytes(response));
  }

  private static byte[] bytes(APIGatewayV2HTTPResponse response) {
    if (response.getBody() == null) {
      return new byte[0];
    }
    return response.getIsBase64Encoded()
        ? Base64.getDecoder().decode(response.getBody())
        : response.getBody().getBytes(UTF_8);
  }

  void send(HttpExchange exchange) throws IOException {
    headers.forEach((name, values) -> exchange.getResponseHeaders().put(name, values));
    boolean bodiless = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(status, bodiless ? NO_BODY : body.length);
    if (!bodiless) {
      exchange.getResponseBody().write(body);
    }
  }
}
