package dev.taskapi.requests;

/**
 * One fault of a request.
 *
 * @param message what is wrong and what would be right, for people
 * @param type a stable word for programs, such as "missing" or "string_too_long"
 */
public record FieldProblem(Loc loc, String message, String type) {}
