package dev.taskapi.tasks.create;

import dev.taskapi.requests.TaskType;
import dev.taskapi.tasks.Priority;
import dev.taskapi.tasks.RequestData;
import dev.taskapi.tasks.Source;
import dev.taskapi.tasks.TaskId;
import java.util.Optional;

/**
 * A task that a caller asks for, validated.
 *
 * @param id absent where the caller leaves the name to the service
 */
public record NewTask(
    Optional<TaskId> id,
    TaskType type,
    Priority priority,
    Source source,
    Optional<RequestData> request) {}
