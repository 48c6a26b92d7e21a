package dev.taskapi.tasks;

import java.util.Optional;

/** Who created a task, in the caller's own words. */
public record Source(Optional<String> name, Optional<String> id, Optional<String> groupId) {
  public static final Source NONE =
      new Source(Optional.empty(), Optional.empty(), Optional.empty());
}
