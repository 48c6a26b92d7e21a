package dev.taskapi.tasks.port;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskapi.tasks.Parallel;
import dev.taskapi.tasks.testing.ManualClock;
import dev.taskapi.tasks.testing.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What {@link IdempotencyStore} promises. */
abstract class IdempotencyStoreContract {
  private static final CallKey KEY = new CallKey(Samples.ACCOUNT, "/api/tasks", "k-1");
  private static final Instant START = ManualClock.START;
  private static final Duration LIFE = Duration.ofHours(24);

  /** The same empty store during one test. */
  abstract IdempotencyStore calls();

  @Test
  void theFirstCallIsRemembered() {
    FirstCall first = call("seed-1", START.plusMillis(123));

    assertThat(calls().begin(KEY, first)).isEqualTo(first);
    assertThat(calls().begin(KEY, call("seed-2", START.plusSeconds(1)))).isEqualTo(first);
    assertThat(calls().begin(KEY, call("seed-3", START.plusSeconds(2)))).isEqualTo(first);
  }

  @Test
  void itIsRememberedUntilItExpiresAndThenAsIfItHadNeverBeen() {
    FirstCall first = calls().begin(KEY, call("seed-1", START));
    FirstCall last = call("seed-2", START.plus(LIFE).minusMillis(1));
    FirstCall next = call("seed-3", START.plus(LIFE));

    assertThat(calls().begin(KEY, last)).isEqualTo(first);
    assertThat(calls().begin(KEY, next)).isEqualTo(next);
    assertThat(calls().begin(KEY, last)).isEqualTo(next);
  }

  @Test
  void accountPathAndKeyTellCallsApart() {
    List<CallKey> keys =
        List.of(
            KEY,
            new CallKey(Samples.OTHER_ACCOUNT, "/api/tasks", "k-1"),
            new CallKey(Samples.ACCOUNT, "/api/tasks/bulk", "k-1"),
            new CallKey(Samples.ACCOUNT, "/api/tasks", "K-1"),
            new CallKey(Samples.ACCOUNT, "/api/tasks", "#" + "~".repeat(254)));

    for (CallKey key : keys) {
      FirstCall mine = call("seed of " + key, START);
      assertThat(calls().begin(key, mine)).isEqualTo(mine);
    }
  }

  @Test
  void theFirstStatusStands() {
    FirstCall first = calls().begin(KEY, call("seed-1", START));

    assertThat(calls().answer(KEY, first, 201)).isEqualTo(201);
    assertThat(calls().answer(KEY, first, 200)).isEqualTo(201);
    assertThat(calls().begin(KEY, call("seed-2", START))).isEqualTo(first.answered(201));
  }

  @Test
  void aCallThatIsForgottenIsNotRememberedByItsAnswer() {
    FirstCall first = calls().begin(KEY, call("seed-1", START));
    FirstCall next = calls().begin(KEY, call("seed-2", START.plus(LIFE)));

    assertThat(calls().answer(KEY, first, 201)).isEqualTo(201);
    assertThat(calls().begin(KEY, call("seed-3", START.plus(LIFE)))).isEqualTo(next);
    CallKey unknown = new CallKey(Samples.ACCOUNT, "/api/tasks", "unknown");
    assertThat(calls().answer(unknown, first, 201)).isEqualTo(201);
    FirstCall mine = call("seed-4", START);
    assertThat(calls().begin(unknown, mine)).isEqualTo(mine);
  }

  @Test
  void ofManyAtOnceOneIsTheFirst() {
    List<Integer> many = IntStream.range(0, 20).boxed().toList();

    List<FirstCall> firsts =
        Parallel.map(many, i -> calls().begin(KEY, call("seed-" + i, START.plusMillis(i))));
    List<Integer> statuses =
        Parallel.map(many, i -> calls().answer(KEY, firsts.getFirst(), 200 + i));

    assertThat(firsts).containsOnly(firsts.getFirst());
    assertThat(statuses).containsOnly(statuses.getFirst());
  }

  private static FirstCall call(String seed, Instant at) {
    return FirstCall.begun("fingerprint of " + seed, seed, at, LIFE);
  }
}
