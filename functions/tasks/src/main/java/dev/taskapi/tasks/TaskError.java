package dev.taskapi.tasks;

import java.time.Instant;

/**
 * Why a try failed.
 *
 * @param stage where, such as "assets"
 * @param code a stable word for programs
 * @param message cause and advice, for the caller
 */
public record TaskError(
    String stage, String code, String message, boolean retryable, int attempt, Instant at) {}
