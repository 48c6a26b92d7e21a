package dev.taskapi.tasks.port;

import dev.taskapi.tasks.TaskKey;
import java.time.Instant;

/** An index entry: this task was to be looked at then. */
public record Due(TaskKey key, Instant checkAt) {}
