package dev.taskapi.api.wire;

import java.util.List;
import java.util.Optional;

/**
 * A page of tasks.
 *
 * @param total null where it was not wanted
 * @param nextCursor null at the end
 */
public record ListView(
    List<TaskSummary> tasks,
    Optional<Long> total,
    int limit,
    int skip,
    Optional<String> nextCursor) {}
