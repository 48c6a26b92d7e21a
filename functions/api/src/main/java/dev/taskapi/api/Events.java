package dev.taskapi.api;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.taskapi.api.route.Route;
import dev.taskapi.api.wire.Body;
import dev.taskapi.api.wire.HttpCall;
import dev.taskapi.api.wire.Reply;
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
        Optional.ofNullable(event.getBody())
            .map(body -> new Body(body, event.getIsBase64Encoded())));
  }

  /** What API Gateway makes of a call that fits the route, as far as it is read here. */
  static APIGatewayV2HTTPEvent event(Route route, HttpCall call) {
    String path = route.path(call.pathParameters());
    return APIGatewayV2HTTPEvent.builder()
        .withVersion("2.0")
        .withRouteKey(route.key())
        .withRawPath(path)
        .withHeaders(call.headers())
        .withQueryStringParameters(call.query())
        .withPathParameters(call.pathParameters())
        .withBody(call.body().map(Body::text).orElse(null))
        .withIsBase64Encoded(call.body().filter(Body::base64).isPresent())
        .withRequestContext(
            RequestContext.builder()
                .withRequestId(call.requestId())
                .withRouteKey(route.key())
                .withHttp(
                    RequestContext.Http.builder().withMethod(route.method()).withPath(path).build())
                .build())
        .build();
  }

  static APIGatewayV2HTTPResponse response(String requestId, Reply reply) {
    Map<String, String> headers = new HashMap<>(reply.headers());
    headers.put("X-Request-Id", requestId);
    return APIGatewayV2HTTPResponse.builder()
        .withStatusCode(reply.status())
        .withHeaders(headers)
        .withBody(reply.body())
        .withIsBase64Encoded(reply.base64())
        .build();
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
