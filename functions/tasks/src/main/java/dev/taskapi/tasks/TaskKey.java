package dev.taskapi.tasks;

/** What tells a task from every other of the whole service. */
public record TaskKey(AccountId account, TaskId id) {}
