package dev.taskapi.api;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.taskapi.api.wire.HttpCall;
import dev.taskapi.api.wire.Reply;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Converts between API Gateway's events and calls. */
final class Events {
  private Events() {}

  static HttpCall call(APIGatewayV2HTTPEvent event) {
    return new HttpCall(
        event.getRequestContext().getRequestId(),
        lowerCased(event.getHeaders()),
        present(event.getPathParameters()),
        present(event.getQueryStringParameters()),
        Optional.ofNullable(event.getBody()).map(body -> decoded(event, body)));
  }

  static APIGatewayV2HTTPResponse response(String requestId, Reply reply) {
    Map<String, String> headers = new HashMap<>(reply.headers());
    headers.put("X-Request-Id", requestId);
    return APIGatewayV2HTTPResponse.builder()
        .withStatusCode(reply.status())
        .withHeaders(headers)
        .withBody(reply.body())
        .build();
  }

  private static String decoded(APIGatewayV2HTTPEvent event, String body) {
    return event.getIsBase64Encoded()
        ? new String(Base64.getDecoder().decode(body), StandardCharsets.UTF_8)
        : body;
  }

  private static Map<String, String> lowerCased(@Nullable Map<String, String> headers) {
    Map<String, String> lower = new HashMap<>();
    present(headers).forEach((name, value) -> lower.put(name.toLowerCase(Locale.ROOT), value));
    return lower;
  }

  private static Map<String, String> present(@Nullable Map<String, String> map) {
    return map == null ? Map.of() : map;
  }
}
