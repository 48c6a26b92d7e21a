package dev.taskapi.tasks.create;

import dev.taskapi.requests.TaskType;
import dev.taskapi.tasks.Priority;
import dev.taskapi.tasks.RequestData;
import dev.taskapi.tasks.Source;
import dev.taskapi.tasks.TaskId;
import java.util.Optional;

/** A task that a caller asks for, validated; its id is given or made. */
public record NewTask(
    TaskId id, TaskType type, Priority priority, Source source, Optional<RequestData> request) {}
