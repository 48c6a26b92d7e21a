package dev.taskapi.local;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the route of a request as API Gateway does: a literal segment beats a parameter. */
final class RouteTable {
  static final String DEFAULT_KEY = "$default";

  private final List<LocalRoute> routes;
  private final RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> fallback;

  RouteTable(
      List<LocalRoute> routes,
      RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> fallback) {
    this.routes = routes.stream().sorted(Comparator.comparing(RouteTable::shape)).toList();
    this.fallback = fallback;
  }

  /**
   * The route that answers a request.
   *
   * @param key as the event names it
   * @param pathParameters decoded, empty without any
   */
  record Match(
      String key,
      Map<String, String> pathParameters,
      RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> handler) {}

  Match find(String method, String rawPath) {
    var path = new ArrayList<String>();
    for (var segment : rawPath.split("/", -1)) {
      path.add(UrlText.decodePath(segment));
    }
    for (var route : routes) {
      var parameters = parameters(route.segments(), path);
      if (route.method().equals(method) && parameters.isPresent()) {
        return new Match(route.key(), parameters.get(), route.handler());
      }
    }
    return new Match(DEFAULT_KEY, Map.of(), fallback);
  }

  private static Optional<Map<String, String>> parameters(
      List<String> template, List<String> path) {
    if (template.size() != path.size()) {
      return Optional.empty();
    }
    var parameters = new HashMap<String, String>();
    for (int i = 0; i < path.size(); i++) {
      var wanted = template.get(i);
      if (isParameter(wanted) && !path.get(i).isEmpty()) {
        parameters.put(wanted.substring(1, wanted.length() - 1), path.get(i));
      } else if (!wanted.equals(path.get(i))) {
        return Optional.empty();
      }
    }
    return Optional.of(parameters);
  }

  private static boolean isParameter(String segment) {
    return segment.startsWith("{") && segment.endsWith("}");
  }

  /** Orders templates so that, segment by segment, a literal comes before a parameter. */
  private static String shape(LocalRoute route) {
    var shape = new StringBuilder();
    for (var segment : route.segments()) {
      shape.append(isParameter(segment) ? '1' : '0');
    }
    return shape.toString();
  }
}
