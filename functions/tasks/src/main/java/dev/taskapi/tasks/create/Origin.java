package dev.taskapi.tasks.create;

import dev.taskapi.tasks.AccountId;

/** Who asks, and in which call. */
public record Origin(AccountId account, String userId, String requestId) {}
