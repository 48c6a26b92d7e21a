package dev.taskapi.tasks.change;

import dev.taskapi.tasks.Task;
import dev.taskapi.tasks.TaskMessage;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** What is to be done about a task. */
public sealed interface Decision {
  /** It stays as it is. */
  record Leave(Detail.Result result, String reason) implements Decision {}

  /** It is written if it still is what was read. */
  record Write(Task next, String reason) implements Decision {}

  /**
   * Its message is sent first.
   *
   * @param then what is to be done then, by when the message was sent; absent where its queue
   *     refused it
   */
  record Send(TaskMessage message, Function<Optional<Instant>, Decision> then)
      implements Decision {}

  static Decision skip(String reason) {
    return new Leave(Detail.Result.SKIPPED, reason);
  }

  static Decision fail(String reason) {
    return new Leave(Detail.Result.FAILED, reason);
  }
}
