package dev.taskapi.cdk.measured;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.taskapi.api.Api;
import dev.taskapi.api.ApiHandler;
import dev.taskapi.api.ApiSettings;
import dev.taskapi.api.caller.TokenSettings;
import dev.taskapi.api.caller.TokenSettings.Signature;
import dev.taskapi.api.limit.Limits;
import dev.taskapi.api.route.ApiFunction;
import dev.taskapi.api.route.Route;
import dev.taskapi.api.wire.Body;
import dev.taskapi.api.wire.HttpCall;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Calls the API's functions, each with clients of its own. */
final class Gateway {
  static final String SECRET = "a secret of tests, 32 bytes or so";
  static final String ISSUER = "https://issuer.example";
  static final String AUDIENCE = "task-api";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<ApiFunction, ApiHandler> handlers = new EnumMap<>(ApiFunction.class);
  private final Set<Route> called = new HashSet<>();

  Gateway(MeasuredCloud cloud) {
    TokenSettings tokens =
        new TokenSettings(ISSUER, AUDIENCE, "accounts", new Signature.SharedSecret(SECRET));
    for (ApiFunction function : ApiFunction.values()) {
      String name = function.name().toLowerCase(Locale.ROOT);
      ApiSettings settings =
          new ApiSettings(tokens, cloud.secret(name), Limits.of(1_000_000, 1_000_000));
      handlers.put(
          function, new Api(cloud.of(name), settings, cloud.surroundings()).handler(function));
    }
  }

  /**
   * A request.
   *
   * @param path the values of the route's parameters
   * @param body empty for none
   */
  record Call(
      Route route,
      Map<String, String> headers,
      Map<String, String> path,
      Map<String, String> query,
      String body) {
    static Call of(Route route, Map<String, String> headers) {
      return new Call(route, headers, Map.of(), Map.of(), "");
    }

    Call path(String name, String value) {
      return new Call(route, headers, Map.of(name, value), query, body);
    }

    Call query(String name, String value) {
      Map<String, String> more = new TreeMap<>(query);
      more.put(name, value);
      return new Call(route, headers, path, more, body);
    }

    Call body(String json) {
      return new Call(route, headers, path, query, json);
    }

    private HttpCall http() {
      Map<String, String> sent = new TreeMap<>(headers);
      sent.put("content-type", "application/json");
      Optional<String> text = Optional.of(body).filter(json -> !json.isEmpty());
      return new HttpCall("request-1", sent, path, query, text.map(json -> new Body(json, false)));
    }
  }

  /** What is answered; fails where that is not what was expected. */
  JsonNode expect(int status, Call call) {
    called.add(call.route());
    APIGatewayV2HTTPResponse response =
        Objects.requireNonNull(handlers.get(call.route().function()))
            .answer(call.route(), call.http());
    if (response.getStatusCode() != status) {
      throw new AssertionError(
          "%s answered %d: %s"
              .formatted(call.route().key(), response.getStatusCode(), response.getBody()));
    }
    return json(response);
  }

  /** The routes that were called. */
  Set<Route> called() {
    return Set.copyOf(called);
  }

  private static JsonNode json(APIGatewayV2HTTPResponse response) {
    try {
      String body = response.getBody();
      return body == null || !(body.startsWith("{") || body.startsWith("["))
          ? JSON.nullNode()
          : JSON.readTree(body);
    } catch (JsonProcessingException failed) {
      throw new AssertionError(failed);
    }
  }
}
