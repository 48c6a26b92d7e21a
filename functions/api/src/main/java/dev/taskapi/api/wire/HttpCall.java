package dev.taskapi.api.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.taskapi.api.problem.Problems;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A request, freed of how it came.
 *
 * @param headers by lower-case name
 * @param query decoded; a parameter given twice has its values joined by a comma
 */
public record HttpCall(
    String requestId,
    Map<String, String> headers,
    Map<String, String> pathParameters,
    Map<String, String> query,
    Optional<Body> body) {

  public HttpCall {
    headers = Map.copyOf(headers);
    pathParameters = Map.copyOf(pathParameters);
    query = Map.copyOf(query);
  }

  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
  }

  public String pathParameter(String name) {
    return Optional.ofNullable(pathParameters.get(name))
        .orElseThrow(() -> new IllegalStateException("the route has no parameter " + name));
  }

  /** The body as JSON; a body that is none is a problem. */
  public JsonNode json() {
    if (header("content-type").filter(HttpCall::isJson).isEmpty()) {
      throw Problems.notJson().asException();
    }
    try {
      JsonNode node = Json.read(body.map(Body::decoded).orElse(""));
      if (node.isMissingNode()) {
        throw Problems.badRequest("The body is empty: send a JSON object").asException();
      }
      return node;
    } catch (JsonProcessingException malformed) {
      throw Problems.badRequest("The body is not JSON: " + reason(malformed)).asException();
    }
  }

  private static boolean isJson(String contentType) {
    String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return type.equals("application/json") || type.endsWith("+json");
  }

  private static String reason(JsonProcessingException malformed) {
    String where =
        Optional.ofNullable(malformed.getLocation())
            .map(at -> " (line %d, column %d)".formatted(at.getLineNr(), at.getColumnNr()))
            .orElse("");
    return malformed.getOriginalMessage() + where;
  }
}
