package dev.taskapi.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskapi.tasks.Task;
import dev.taskapi.tasks.testing.Samples;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls that name another account's tasks. */
final class ForeignTasksTest {
  private static final String CANCEL = "/api/tasks/bulk-cancel";

  private final Bench bench = new Bench();
  private final LogBook log = new LogBook();

  @BeforeEach
  void tasksStand() {
    bench.has(Samples.task("mine").queued(), Samples.task("both").queued());
    bench.has(Samples.task("both").of(Samples.OTHER_ACCOUNT).queued());
    bench.has(Samples.task("theirs").of(Samples.OTHER_ACCOUNT).queued());
    bench.has(Samples.task("theirs2").of(Samples.OTHER_ACCOUNT).failed());
  }

  @AfterEach
  void closeLog() {
    log.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {CANCEL, "/api/tasks/bulk-regenerate"})
  void aCallThatNamesOneIsRefusedAsAWholeAndLogged(String path) {
    List<Task> before = bench.store.all();

    Answer answer =
        bench.post(path, RegenerateTasksTest.ids("mine", "nobody", "theirs2", "theirs"));

    assertThat(answer.detail(403))
        .isEqualTo("Task theirs2 does not belong to the specified account");
    assertThat(bench.store.all()).containsExactlyInAnyOrderElementsOf(before);
    assertThat(bench.queues.sent()).isEmpty();
    assertThat(log.text())
        .contains("another account account=account_456 request_id=" + Call.REQUEST_ID)
        .doesNotContain("theirs2");
  }

  @Test
  void anIdThatBothHaveIsTheCallersOwn() {
    assertThat(cancel("both").ok(200).path("cancelled_count").asInt()).isEqualTo(1);
    assertThat(bench.store.find(Samples.task("both").of(Samples.OTHER_ACCOUNT).key()))
        .hasValueSatisfying(task -> assertThat(task.isOpen()).isTrue());
  }

  @Test
  void whoGuessesIsStoppedForAWhileButMayChangeHisOwn() {
    for (int i = 0; i < 20; i++) {
      cancel("theirs").problem(403);
      bench.clock.advanceSeconds(1);
    }

    Answer foreign = cancel("theirs");
    assertThat(foreign.detail(429)).contains("Retry-After");
    assertThat(foreign.header("Retry-After")).isEqualTo("40");
    // Whether an id is another's must not show in what is answered now.
    assertThat(cancel("nobody").detail(429)).isEqualTo(foreign.detail(429));
    assertThat(cancel("mine").ok(200).path("cancelled_count").asInt()).isEqualTo(1);

    bench.clock.advanceSeconds(39);
    cancel("mine", "nobody").problem(429);
    bench.clock.advanceSeconds(1);
    cancel("theirs").problem(403);
    cancel("nobody").ok(200);
  }

  @Test
  void unknownIdsAreNoGuesses() {
    for (int i = 0; i < 50; i++) {
      cancel("nobody" + i).ok(200);
    }
    cancel("theirs").problem(403);
  }

  private Answer cancel(String... ids) {
    return bench.post(CANCEL, RegenerateTasksTest.ids(ids));
  }
}
