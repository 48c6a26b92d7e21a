package dev.taskapi.api.problem;

import dev.taskapi.requests.FieldProblem;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Makes every problem that the API can answer with. */
public final class Problems {
  private Problems() {}

  public static Problem badRequest(String detail) {
    return Problem.of(400, "Bad Request", detail);
  }

  public static Problem unauthorized(String detail) {
    return Problem.of(401, "Unauthorized", detail)
        .withHeader("WWW-Authenticate", "Bearer realm=\"task-api\", ApiKey realm=\"task-api\"");
  }

  public static Problem forbidden(String detail) {
    return Problem.of(403, "Forbidden", detail);
  }

  public static Problem notFound(String detail) {
    return Problem.of(404, "Not Found", detail);
  }

  public static Problem taskNotFound(String id) {
    return notFound("Task %s not found".formatted(id));
  }

  /** A create that came after its own task's deletion. */
  public static Problem deleted(String id) {
    return Problem.of(409, "Conflict", "Task %s was deleted".formatted(id));
  }

  public static Problem methodNotAllowed(String method, List<String> allowed) {
    String methods = String.join(", ", allowed);
    return Problem.of(
            405, "Method Not Allowed", "%s is not allowed here: use %s".formatted(method, methods))
        .withHeader("Allow", methods);
  }

  public static Problem conflict(String detail) {
    return Problem.of(409, "Conflict", detail);
  }

  public static Problem tooLarge(String detail) {
    return Problem.of(413, "Content Too Large", detail);
  }

  public static Problem notJson() {
    return Problem.of(
        415, "Unsupported Media Type", "Send the body as Content-Type: application/json");
  }

  /** Field errors, all at once. */
  public static Problem invalid(List<FieldProblem> errors) {
    String where =
        errors.stream()
            .limit(3)
            .map(error -> path(error) + ": " + error.message())
            .collect(Collectors.joining("; "));
    String more = errors.size() > 3 ? "; and %d more".formatted(errors.size() - 3) : "";
    return Problem.of(422, "Unprocessable Content", "The request is not valid: " + where + more)
        .withErrors(errors);
  }

  /** A limit of the account is reached; {@code pause} is how long it lasts at the least. */
  public static Problem tooMany(String detail, Duration pause) {
    long seconds = Math.max(1, pause.plusMillis(999).toSeconds());
    return Problem.of(429, "Too Many Requests", detail)
        .withHeader("Retry-After", Long.toString(seconds));
  }

  public static Problem tooManyOpenTasks(int most, Duration pause) {
    return tooMany(
        "The account may have %d tasks that are pending, queued or processing: let some end, or cancel some, and repeat the call"
            .formatted(most),
        pause);
  }

  public static Problem internal() {
    return Problem.of(
        500,
        "Internal Server Error",
        "The service failed; it is not the request's fault. Quote X-Request-Id when you report it");
  }

  public static Problem unavailable() {
    return Problem.of(
            503,
            "Service Unavailable",
            "A service that this call needs did not answer; repeat the call")
        .withHeader("Retry-After", "5");
  }

  /** Some tasks of a create were written and some could not be. */
  public static Problem partlyCreated(List<String> created, List<Integer> failed) {
    return Problem.of(
            503,
            "Service Unavailable",
            ("%d tasks could not be written; repeat the call with the same ids or Idempotency-Key"
                    + " to complete it")
                .formatted(failed.size()))
        .withHeader("Retry-After", "5")
        .withExtras(Map.of("created", created, "failed", failed));
  }

  private static String path(FieldProblem error) {
    return error.loc().steps().stream().map(Object::toString).collect(Collectors.joining("."));
  }
}
