package dev.taskapi.api.problem;

import dev.taskapi.requests.FieldProblem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the caller is told where his request is not answered.
 *
 * @param detail cause and advice
 * @param errors each fault of an invalid request
 * @param headers beside those of every answer
 * @param extras further members of the document
 */
public record Problem(
    int status,
    String title,
    String detail,
    List<FieldProblem> errors,
    Map<String, String> headers,
    Map<String, Object> extras) {
  public Problem {
    errors = List.copyOf(errors);
    headers = Map.copyOf(headers);
    extras = Map.copyOf(extras);
  }

  static Problem of(int status, String title, String detail) {
    return new Problem(status, title, detail, List.of(), Map.of(), Map.of());
  }

  Problem withErrors(List<FieldProblem> newErrors) {
    return new Problem(status, title, detail, newErrors, headers, extras);
  }

  Problem withHeader(String name, String value) {
    Map<String, String> more = new HashMap<>(headers);
    more.put(name, value);
    return new Problem(status, title, detail, errors, more, extras);
  }

  Problem withExtras(Map<String, Object> newExtras) {
    return new Problem(status, title, detail, errors, headers, newExtras);
  }

  public ProblemException asException() {
    return new ProblemException(this);
  }
}
