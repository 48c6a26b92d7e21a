package dev.taskapi.api.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.taskapi.api.route.Route;
import dev.taskapi.api.route.Routes;
import java.util.Map;

/** The calls that create tasks. */
final class CreateOperations {
  private static final String TAG = "Create";
  private static final String QUEUED =
      """
      A task with `request_data` is put in its queue at once; one without is created PENDING and \
      waits. An id that the account has already is not made again: the task is returned as it is, \
      unchanged, so that a call can be repeated safely.""";

  private CreateOperations() {}

  static Map<Route, Operation> all() {
    return Map.of(
        Routes.CREATE_TASKS, bulk(),
        Routes.CREATE_TASK, single(),
        Routes.GENERATE_VIDEO, video());
  }

  private static Operation bulk() {
    return creating(
            "createTasks",
            "Creates 1 to 100 tasks in one call, all or none where the input has a fault. "
                + QUEUED
                + """
                 `logo_url`, `intro_video_url` and `outro_video_url` go to every video that names \
                none of its own. The write is strongly consistent: what is answered can be read \
                by id at once.""")
        .body(
            Doc.ref("schemas", "BulkCreate"),
            Doc.object(
                "three",
                Examples.example("Two videos and a quiz", Examples.bulkCreate()),
                "content",
                Examples.example("A prompt alone", Doc.object("tasks", Doc.list(lesson())))))
        .answer(
            200,
            Answers.json(
                "The tasks, in the order of the request.",
                Doc.object("type", "array", "items", Doc.ref("schemas", "Task")),
                Doc.list(Examples.queued())))
        .answer(
            400,
            Answers.problem(
                400,
                "Malformed, or `tasks list cannot be empty`, `Cannot create more than 100 tasks at"
                    + " once`, `Duplicate task_id in request: X`."));
  }

  private static Operation single() {
    return creating("createTask", "Creates a task. " + QUEUED)
        .body(
            Doc.ref("schemas", "NewTask"),
            Doc.object(
                "video",
                Examples.example("A video", Examples.bulkCreate().path("tasks").path(0)),
                "quiz",
                Examples.example("A quiz", Examples.bulkCreate().path("tasks").path(1)),
                "content",
                Examples.example("A prompt alone", lesson())))
        .answer(
            200,
            Answers.json(
                "It existed: the task as it is.", Doc.ref("schemas", "Task"), Examples.completed()))
        .answer(201, Answers.json("It is created.", Doc.ref("schemas", "Task"), Examples.queued()));
  }

  private static Operation video() {
    return creating(
            "generateVideo",
            "Creates a video task from a flat body, all of which is its `request_data` but"
                + " `task_id`, `priority` and the source fields. It is put in its queue at once."
                + " An id that the account has already is not made again: the task is returned as"
                + " it is, unchanged.")
        .body(
            Doc.ref("schemas", "GenerateVideo"),
            Doc.object(
                "video",
                Examples.example("A video", Examples.generateVideo()),
                "content",
                Examples.example(
                    "A prompt alone", Doc.object("content", "Lesson about mathematics"))))
        .answer(
            202,
            Answers.json(
                "It is accepted, or existed: the task as it is.",
                Doc.ref("schemas", "Task"),
                Examples.queued()));
  }

  /** What all of them have. */
  private static Operation creating(String id, String description) {
    return Operation.of(id, TAG, description)
        .parameter(Parameters.idempotencyKey())
        .answer(
            409,
            Answers.problem(
                409,
                "The Idempotency-Key was used with another body, or `Task X was deleted`: one that"
                    + " this call had created, or while it was created."))
        .answer(503, partly());
  }

  private static ObjectNode partly() {
    return Answers.problem(
        503,
        "A service that this call needs did not answer. Where some tasks are written already,"
            + " `created` names them and `failed` the positions of the others; repeat the call"
            + " with the same ids or Idempotency-Key to complete it.");
  }

  /** The request of the seeds' chapter on authentication. */
  private static ObjectNode lesson() {
    return Doc.object(
        "task_id", "task_001",
        "task_type", "video",
        "priority", "high",
        "request_data", Doc.object("content", "Lesson about mathematics"));
  }
}
