package dev.taskapi.api.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import dev.taskapi.api.problem.Problems;
import dev.taskapi.requests.FieldProblem;
import dev.taskapi.requests.Fields;
import dev.taskapi.requests.Loc;
import dev.taskapi.requests.RequestReader;
import dev.taskapi.tasks.regenerate.Wish;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads the bodies of bulk changes. A body with faults is refused with all of them. */
final class ChangeReader {
  static final int LONGEST_REASON = 1_000;
  private static final String DEFAULT_REASON = "Bulk cancellation requested";
  private static final Loc BODY = Loc.of("body");

  private ChangeReader() {}

  /** What is to be made anew, and how. */
  record Regenerate(Set<String> names, Wish wish) {}

  /** What is to be cancelled, and why. */
  record Cancel(Set<String> names, String reason) {}

  static Regenerate regenerate(JsonNode body) {
    List<FieldProblem> problems = new ArrayList<>();
    Fields fields = fields(body, problems);
    Regenerate read =
        new Regenerate(
            new TaskIdsReader("regenerate").read(body, BODY, problems),
            new Wish(
                fields.flag("reset_to_pending").orElse(true),
                fields.flag("force").orElse(false),
                Rebranding.by(RequestReader.branding(fields))));
    refuse(problems);
    return read;
  }

  /** A reason of nothing but blanks gives none. */
  static Cancel cancel(JsonNode body) {
    List<FieldProblem> problems = new ArrayList<>();
    Fields fields = fields(body, problems);
    Cancel read =
        new Cancel(
            new TaskIdsReader("cancel").read(body, BODY, problems),
            fields
                .text("reason", 0, LONGEST_REASON)
                .filter(reason -> !reason.isBlank())
                .orElse(DEFAULT_REASON));
    refuse(problems);
    return read;
  }

  private static Fields fields(JsonNode body, List<FieldProblem> problems) {
    if (!body.isObject()) {
      problems.add(new FieldProblem(BODY, "Input should be an object", "object_type"));
      refuse(problems);
    }
    return new Fields(body, BODY, problems);
  }

  private static void refuse(List<FieldProblem> problems) {
    if (!problems.isEmpty()) {
      throw Problems.invalid(problems).asException();
    }
  }
}
