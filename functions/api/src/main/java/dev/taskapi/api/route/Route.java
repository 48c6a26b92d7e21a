package dev.taskapi.api.route;

import dev.taskapi.tasks.access.Scope;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One operation of the API.
 *
 * @param path with parameters in braces, as API Gateway writes them
 * @param scope what a caller needs; absent where none is asked who he is
 */
public record Route(
    String method, String path, ApiFunction function, Optional<Scope> scope, String summary) {

  /** The key by which API Gateway names the route to the function. */
  public String key() {
    return method + " " + path;
  }

  /** The path with its parameters filled in, decoded as API Gateway has it. */
  public String path(Map<String, String> parameters) {
    return "/" + String.join("/", segments(parameters));
  }

  List<String> segments() {
    return List.of(path.substring(1).split("/", -1));
  }

  /** The segments with their parameters filled in; a value is one segment whatever it holds. */
  List<String> segments(Map<String, String> parameters) {
    return segments().stream()
        .map(segment -> isParameter(segment) ? filled(segment, parameters) : segment)
        .toList();
  }

  static boolean isParameter(String segment) {
    return segment.startsWith("{");
  }

  private static String filled(String segment, Map<String, String> parameters) {
    return parameters.getOrDefault(segment.substring(1, segment.length() - 1), segment);
  }
}
