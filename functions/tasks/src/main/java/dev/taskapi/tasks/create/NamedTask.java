package dev.taskapi.tasks.create;

import dev.taskapi.tasks.TaskId;

/** A task that is asked for, under the names that it is to have. */
record NamedTask(NewTask task, TaskId id, String dispatch) {}
