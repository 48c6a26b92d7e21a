package dev.taskapi.api.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.taskapi.api.wire.CancelledView;
import dev.taskapi.api.wire.QueuedView;
import dev.taskapi.api.wire.RegeneratedView;
import dev.taskapi.tasks.change.Detail;
import dev.taskapi.tasks.pending.PendingReport;
import dev.taskapi.tasks.testing.Samples;
import dev.taskapi.tasks.testing.TaskBuilder;
import java.util.List;
import java.util.stream.Stream;

/** The seeds' examples of calls that change many tasks, and of their answers. */
final class ChangeExamples {
  private static final String REASON = "User requested cancellation";

  private ChangeExamples() {}

  static ArrayNode ids() {
    return Doc.list("uuid-1234", "uuid-5678", "uuid-9012");
  }

  static ObjectNode regenerateByForce() {
    return Doc.object(
        "task_ids", Doc.list("uuid-1234", "uuid-5678"), "force", true, "reset_to_pending", true);
  }

  static ObjectNode regenerateKeeping() {
    return Doc.object("task_ids", Doc.list("uuid-1234", "uuid-5678"), "reset_to_pending", false);
  }

  static ObjectNode regenerateBranded() {
    return Doc.object(
        "task_ids",
        ids(),
        "reset_to_pending",
        true,
        "force",
        false,
        "logo_url",
        "https://example.com/new-logo.png",
        "intro_video_url",
        "https://example.com/new-intro.mp4",
        "outro_video_url",
        "https://example.com/new-outro.mp4");
  }

  static ObjectNode cancel() {
    return Doc.object("task_ids", ids(), "reason", REASON);
  }

  static JsonNode regenerated() {
    String done = "Successfully queued for regeneration";
    return Examples.written(
        RegeneratedView.of(
            List.of(
                done(Samples.task("uuid-1234"), done),
                done(Samples.task("uuid-5678"), done),
                skipped("Task is currently processing. Use force=true to override.")),
            List.of()));
  }

  static JsonNode cancelled() {
    String done = "Successfully cancelled: " + REASON;
    return Examples.written(
        CancelledView.of(
            List.of(
                new Detail(Samples.task("uuid-1234").queued(), Detail.Result.DONE, done),
                new Detail(Samples.task("uuid-5678").processing(), Detail.Result.DONE, done),
                skipped("Task already in final state: COMPLETED")),
            List.of(),
            REASON));
  }

  static JsonNode queued() {
    return Examples.written(
        QueuedView.of(
            new PendingReport(
                Stream.of("task-456", "task-789", "task-101")
                    .map(Samples::task)
                    .map(task -> done(task, "Successfully added to processing queue"))
                    .toList(),
                0)));
  }

  private static Detail done(TaskBuilder task, String reason) {
    return new Detail(task.completed(), Detail.Result.DONE, reason);
  }

  private static Detail skipped(String reason) {
    return new Detail(Samples.task("uuid-9012").completed(), Detail.Result.SKIPPED, reason);
  }
}
