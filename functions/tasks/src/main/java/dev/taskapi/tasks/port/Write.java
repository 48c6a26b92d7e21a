package dev.taskapi.tasks.port;

import dev.taskapi.tasks.Task;
import java.util.Optional;

/** What became of a conditional write. */
public sealed interface Write {
  record Written(Task task) implements Write {}

  /**
   * Nothing was written: somebody else wrote before; this is what stands there now, if anything.
   */
  record Lost(Optional<Task> now) implements Write {}
}
