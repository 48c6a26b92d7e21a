package dev.taskapi.api.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.taskapi.api.route.Route;
import dev.taskapi.api.route.Routes;
import java.util.Map;

/** The calls that begin tasks anew, cancel them or delete them. */
final class ChangeOperations {
  private static final String TAG = "Change";
  private static final String EACH =
      """
       Each task is done, skipped or failed by itself: `details` tells it of every task that was \
      found, in the order of the call, and `failed_count` counts failed and skipped. Done + failed \
      + not found = `total_requested`. What is answered is strongly consistent. Where any of the \
      ids belongs to another account only, the call is refused and nothing is changed.""";

  private ChangeOperations() {}

  static Map<Route, Operation> all() {
    return Map.of(
        Routes.REGENERATE_TASKS, regenerate(),
        Routes.CANCEL_TASKS, cancel(),
        Routes.DELETE_TASK, delete());
  }

  private static Operation regenerate() {
    return named(
            Operation.of(
                    "regenerateTasks",
                    TAG,
                    """
                    Begins new attempts of tasks that ended, and queues them; `attempt` grows by \
                    one. A PENDING task with `request_data` is queued, its attempt unchanged. \
                    Skipped are QUEUED tasks, and without `force` those that are PROCESSING; a \
                    task without `request_data` fails. Where a queue does not answer, the task is \
                    PENDING and queued as soon as it does. Each that had ended counts towards \
                    the limit of open tasks."""
                        + EACH)
                .body(
                    Doc.ref("schemas", "BulkRegenerate"),
                    Doc.object(
                        "basic",
                        Examples.example("Anew", Doc.object("task_ids", ChangeExamples.ids())),
                        "force",
                        Examples.example(
                            "Also what is being worked on", ChangeExamples.regenerateByForce()),
                        "keep",
                        Examples.example(
                            "Keep error and result until there are new ones",
                            ChangeExamples.regenerateKeeping()),
                        "branding",
                        Examples.example(
                            "With another logo, opening and ending",
                            ChangeExamples.regenerateBranded()))),
            "regenerate")
        .answer(
            200,
            Answers.json(
                "What became of each task.",
                Doc.ref("schemas", "RegenerateReport"),
                ChangeExamples.regenerated()));
  }

  private static Operation cancel() {
    return named(
            Operation.of(
                    "cancelTasks",
                    TAG,
                    """
                    Cancels tasks that are PENDING, QUEUED or PROCESSING; those that ended are \
                    skipped. They are CANCELLED when the call is answered, with the reason in \
                    `error`; work on one stops within seconds and writes nothing more. Regenerate \
                    begins them anew."""
                        + EACH)
                .body(
                    Doc.ref("schemas", "BulkCancel"),
                    Doc.object(
                        "basic",
                        Examples.example(
                            "Without a reason", Doc.object("task_ids", ChangeExamples.ids())),
                        "reason",
                        Examples.example("With a reason", ChangeExamples.cancel()))),
            "cancel")
        .answer(
            200,
            Answers.json(
                "What became of each task.",
                Doc.ref("schemas", "CancelReport"),
                ChangeExamples.cancelled()));
  }

  private static Operation delete() {
    return Operation.of(
            "deleteTask",
            TAG,
            """
            Erases a task with its request, its steps and its files, whatever its status. Work on \
            it is cut off and nothing of it comes back. Should the storage of files not answer, they \
            follow within the hour. Its id is free at once. Reads by id are strongly consistent; other \
            lists and counts may show it a moment longer.""")
        .parameter(Parameters.taskId())
        .answer(204, Answers.empty("It is gone."))
        .answer(
            404, Answers.problem(404, "`Task X not found`; so it is for a task deleted before."));
  }

  /** What a call can meet that names tasks. */
  private static Operation named(Operation call, String verb) {
    return call.answer(
            400,
            refused(
                400,
                "Malformed, or `task_ids list cannot be empty`, "
                    + "`Cannot %s more than 100 tasks at once`.".formatted(verb)))
        .answer(
            403,
            refused(
                403,
                "The caller may not do this, or `Task X does not belong to the specified"
                    + " account`."))
        .answer(
            429,
            refused(
                429,
                "Too many requests, too many open tasks, or too many calls that named tasks of"
                    + " other accounts; nothing was done."));
  }

  private static ObjectNode refused(int status, String words) {
    return Answers.problem(status, words);
  }
}
