package dev.taskapi.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskapi.tasks.access.ApiKeySecret;
import dev.taskapi.tasks.port.StoreException;
import dev.taskapi.tasks.testing.Samples;
import java.io.IOException;
import java.util.List;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The line that every call leaves in the log. */
final class CallLogTest {
  private final LogBook log = new LogBook();

  @AfterEach
  void closeLog() {
    log.close();
  }

  private void assertLogged(String... lines) {
    assertThat(log.lines(ApiHandler.CALLS)).containsExactly(lines);
  }

  private static String line(String fields, String operation, int status) {
    return "call=\"%s\" status=%d ms=0 %srequest_id=%s"
        .formatted(operation, status, fields, Call.REQUEST_ID);
  }

  @Test
  void everyCallLeavesOneLine() {
    Bench bench = new Bench();
    bench.get("/api/tasks?status=QUEUED");
    bench.get("/api/tasks/tapi_secret-1");
    bench.post("/api/tasks", "{\"task_type\": \"secret-2\"}");
    bench.sendBare(Call.get("/api/tasks").with("x-api-key", "secret-3"));
    bench.sendBare(Call.get("/health"));
    bench.sendBare(Call.get("/secret-4/?secret-5"));
    bench.send(Call.of("PATCH", "/api/tasks"));
    assertLogged(
        line("account=account_456 ", "GET /api/tasks", 200),
        line("account=account_456 ", "GET /api/tasks/{task_id}", 404),
        line("account=account_456 ", "POST /api/tasks", 422),
        line("", "GET /api/tasks", 401),
        line("", "GET /health", 200),
        line("", "GET $default", 404),
        line("", "PATCH $default", 405));
    assertThat(log.text()).doesNotContain("secret-").doesNotContain("QUEUED");
    assertThat(log.levels()).contains(Level.INFO).doesNotContain(Level.SEVERE);
  }

  @Test
  void whoMayNotIsNamedAllTheSame() {
    Bench bench = new Bench();
    ApiKeySecret key = bench.keys.make(Samples.ACCOUNT);
    bench.sendBare(Call.get("/api/keys").with("x-api-key", key.reveal()));
    assertLogged(line("account=account_456 ", "GET /api/keys", 403));
  }

  @Test
  void aFailureNamesAccountTaskAndRequest() {
    Bench bench =
        new Bench(
            real ->
                Disturbed.store(
                    real,
                    (method, id) -> true,
                    () -> new StoreException("out of reach", new IOException("reset"))));
    bench.get("/api/tasks/task_7");
    bench.get("/api/tasks");
    assertThat(log.text())
        .contains(
            "GET /api/tasks/{task_id} failed account=account_456 task=task_7 request_id="
                + Call.REQUEST_ID)
        .contains("GET /api/tasks failed account=account_456 request_id=" + Call.REQUEST_ID);
    assertThat(log.lines(ApiHandler.CALLS))
        .isEqualTo(
            List.of(
                line("account=account_456 task=task_7 ", "GET /api/tasks/{task_id}", 503),
                line("account=account_456 ", "GET /api/tasks", 503)));
  }
}
