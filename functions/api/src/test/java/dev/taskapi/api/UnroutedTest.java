package dev.taskapi.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskapi.api.route.Route;
import dev.taskapi.api.route.Routes;
import dev.taskapi.tasks.testing.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What fits no route, and what is open to all. */
final class UnroutedTest {
  private final Bench bench = new Bench();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api",
        "/api/tasks/",
        "/api/tasks/t/",
        "/api/tasks//result",
        "/api/tasks/t/x",
        "/API/tasks",
        "/api/tasks/t/result/x",
        "/health/",
        "//health",
        "/favicon.ico"
      })
  void anUnknownPathIsNotFound(String path) {
    assertThat(bench.sendBare(Call.get(path)).detail(404)).isEqualTo("There is nothing at " + path);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PUT    | /api/tasks             | GET, POST",
        "DELETE | /api/tasks             | GET, POST",
        "GET    | /api/tasks/bulk        | POST",
        "PUT    | /api/tasks/bulk        | POST",
        "POST   | /api/tasks/t           | DELETE, GET",
        "PATCH  | /api/tasks/t           | DELETE, GET",
        "POST   | /api/tasks/t/result    | GET",
        "POST   | /api/tasks/count/total | GET",
        "HEAD   | /health                | GET",
        "POST   | /health                | GET"
      })
  void aKnownPathWithAnotherMethodSaysWhichAreAllowed(String method, String path, String allow) {
    Answer answer = bench.send(Call.of(method, path));
    assertThat(answer.detail(405)).startsWith(method + " is not allowed here");
    assertThat(answer.header("Allow")).isEqualTo(allow);
  }

  @Test
  void aTaskWhoseIdLooksLikeAPathIsRead() {
    bench.has(Samples.task("total").queued(), Samples.task("result").queued());
    assertThat(bench.get("/api/tasks/total").ok(200).path("task_id").asText()).isEqualTo("total");
    assertThat(bench.get("/api/tasks/result").ok(200).path("task_id").asText()).isEqualTo("result");
  }

  @Test
  void healthIsOpenToAll() {
    assertThat(bench.sendBare(Call.get("/health")).ok(200))
        .isEqualTo(Answer.read("{\"status\": \"ok\"}"));
  }

  @Test
  void everyOtherRouteAsksWhoCalls() {
    for (Route route : Routes.ALL) {
      Call call = Call.of(route.method(), route.path().replace("{task_id}", "t"));
      if (route.scope().isPresent()) {
        assertThat(bench.sendBare(call).problem(401)).as(route.key()).isNotEmpty();
      }
    }
  }
}
