package dev.taskapi.localstack;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.taskapi.api.route.Route;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A call of the HTTP API.
 *
 * @param parameters of the path
 */
record Call(
    Route route, Map<String, String> parameters, Map<String, String> query, Optional<String> body) {
  static Call of(Route route) {
    return new Call(route, Map.of(), Map.of(), Optional.empty());
  }

  Call at(String parameter, String value) {
    return new Call(route, Map.of(parameter, value), query, body);
  }

  Call asking(String name, String value) {
    Map<String, String> more = new TreeMap<>(query);
    more.put(name, value);
    return new Call(route, parameters, more, body);
  }

  Call sending(String json) {
    return new Call(route, parameters, query, Optional.of(json));
  }

  /** What an HTTP API of API Gateway hands to its function, payload version 2.0. */
  ObjectNode event(Map<String, String> headers) {
    ObjectNode event = JsonNodeFactory.instance.objectNode();
    event.put("version", "2.0").put("routeKey", route.key()).put("rawPath", path());
    event.put("rawQueryString", "").put("isBase64Encoded", false);
    ObjectNode sent = event.putObject("headers").put("content-type", "application/json");
    headers.forEach(sent::put);
    fill(event, "pathParameters", parameters);
    fill(event, "queryStringParameters", query);
    body.ifPresent(text -> event.put("body", text));
    ObjectNode context = event.putObject("requestContext");
    context.put("requestId", "localstack").put("routeKey", route.key()).put("stage", "$default");
    context
        .putObject("http")
        .put("method", route.method())
        .put("path", path())
        .put("protocol", "HTTP/1.1")
        .put("sourceIp", "127.0.0.1")
        .put("userAgent", "test");
    return event;
  }

  private String path() {
    String path = route.path();
    for (Map.Entry<String, String> entry : parameters.entrySet()) {
      path = path.replace("{" + entry.getKey() + "}", entry.getValue());
    }
    return path;
  }

  /** Absent where there are none, as API Gateway does. */
  private static void fill(ObjectNode event, String name, Map<String, String> values) {
    if (!values.isEmpty()) {
      ObjectNode node = event.putObject(name);
      values.forEach(node::put);
    }
  }
}
