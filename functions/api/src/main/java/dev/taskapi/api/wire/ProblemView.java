package dev.taskapi.api.wire;

import dev.taskapi.api.problem.Problem;
import dev.taskapi.requests.FieldProblem;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A problem as RFC 9457 writes it. */
public record ProblemView(
    int status, String title, String detail, List<ErrorView> errors, Map<String, Object> extras)
    implements View {
  @Override
  public void write(Fields out) throws IOException {
    out.put("status", status).put("title", title).put("detail", detail);
    if (!errors.isEmpty()) {
      out.put("errors", errors);
    }
    for (Map.Entry<String, Object> extra : extras.entrySet()) {
      out.put(extra.getKey(), extra.getValue());
    }
  }

  /** One fault. */
  public record ErrorView(List<Object> loc, String msg, String type) implements View {
    @Override
    public void write(Fields out) throws IOException {
      out.put("loc", loc).put("msg", msg).put("type", type);
    }

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
