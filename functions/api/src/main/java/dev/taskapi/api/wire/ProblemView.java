package dev.taskapi.api.wire;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.taskapi.api.problem.Problem;
import dev.taskapi.requests.FieldProblem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A problem as RFC 9457 writes it. */
public record ProblemView(
    int status,
    String title,
    String detail,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ErrorView> errors,
    @JsonAnyGetter Map<String, Object> extras) {

  /** One fault. */
  public record ErrorView(List<Object> loc, String msg, String type) {
    static ErrorView of(FieldProblem problem) {
      return new ErrorView(problem.loc().steps(), problem.message(), problem.type());
    }
  }

  public static Reply reply(Problem problem) {
    Map<String, String> headers = new HashMap<>(problem.headers());
    headers.put("Content-Type", Reply.PROBLEM);
    ProblemView view =
        new ProblemView(
            problem.status(),
            problem.title(),
            problem.detail(),
            problem.errors().stream().map(ErrorView::of).toList(),
            problem.extras());
    return new Reply(problem.status(), headers, Json.write(view));
  }
}
