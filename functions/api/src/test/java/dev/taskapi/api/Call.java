package dev.taskapi.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import dev.taskapi.api.route.Route;
import dev.taskapi.api.route.Routes;
import dev.taskapi.api.wire.Body;
import java.net.URLDecoder;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request, and the event that API Gateway makes of it: of the routes with its method and a path
 * that fits, the one with the most literal segments; else {@code $default}.
 */
record Call(String method, String target, Map<String, String> headers, Optional<Body> body) {
  static final String REQUEST_ID = "JKJaXmPLvHcESHA=";

  static Call get(String target) {
    return new Call("GET", target, Map.of(), Optional.empty());
  }

  static Call post(String target, String json) {
    return of("POST", target).with("content-type", "application/json").body(json);
  }

  static Call of(String method, String target) {
    return new Call(method, target, Map.of(), Optional.empty());
  }

  Call body(String text) {
    return new Call(method, target, headers, Optional.of(new Body(text, false)));
  }

  Call body(byte[] bytes) {
    Body encoded = new Body(Base64.getEncoder().encodeToString(bytes), true);
    return new Call(method, target, headers, Optional.of(encoded));
  }

  Call with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Call(method, target, more, body);
  }

  Call without(String header) {
    Map<String, String> fewer = new LinkedHashMap<>(headers);
    fewer.remove(header);
    return new Call(method, target, fewer, body);
  }

  String path() {
    return target.split("\\?", 2)[0];
  }

  Optional<Route> route() {
    return Routes.ALL.stream()
        .filter(route -> route.method().equals(method) && parameters(route).isPresent())
        .min(Comparator.comparing(route -> parameters(route).orElseThrow().size()));
  }

  APIGatewayV2HTTPEvent event() {
    String key = route().map(Route::key).orElse("$default");
    return APIGatewayV2HTTPEvent.builder()
        .withVersion("2.0")
        .withRouteKey(key)
        .withRawPath(path())
        .withHeaders(headers)
        .withQueryStringParameters(query())
        .withPathParameters(route().flatMap(this::parameters).orElse(null))
        .withBody(body.map(Body::text).orElse(null))
        .withIsBase64Encoded(body.filter(Body::base64).isPresent())
        .withRequestContext(
            RequestContext.builder()
                .withRequestId(REQUEST_ID)
                .withRouteKey(key)
                .withHttp(RequestContext.Http.builder().withMethod(method).withPath(path()).build())
                .build())
        .build();
  }

  private Optional<Map<String, String>> parameters(Route route) {
    List<String> template = Arrays.asList(route.path().split("/", -1));
    List<String> segments = Arrays.asList(path().split("/", -1));
    if (template.size() != segments.size()) {
      return Optional.empty();
    }
    Map<String, String> parameters = new LinkedHashMap<>();
    for (int i = 0; i < template.size(); i++) {
      String wanted = template.get(i);
      if (wanted.startsWith("{") && !segments.get(i).isEmpty()) {
        String name = wanted.substring(1, wanted.length() - 1);
        parameters.put(name, URLDecoder.decode(segments.get(i), UTF_8));
      } else if (!wanted.equals(segments.get(i))) {
        return Optional.empty();
      }
    }
    return Optional.of(parameters);
  }

  private Map<String, String> query() {
    Map<String, String> query = new LinkedHashMap<>();
    for (String pair : target.substring(path().length()).split("[?&]", -1)) {
      if (!pair.isEmpty()) {
        String[] parts = pair.split("=", 2);
        query.merge(
            URLDecoder.decode(parts[0], UTF_8),
            parts.length < 2 ? "" : URLDecoder.decode(parts[1], UTF_8),
            (former, next) -> former + "," + next);
      }
    }
    return query;
  }
}
