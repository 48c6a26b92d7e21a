package dev.taskapi.tasks.create;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskapi.tasks.Surroundings;
import dev.taskapi.tasks.port.CallKey;
import dev.taskapi.tasks.port.FirstCall;
import dev.taskapi.tasks.port.IdempotencyStore;
import dev.taskapi.tasks.testing.InMemoryCalls;
import dev.taskapi.tasks.testing.ManualClock;
import dev.taskapi.tasks.testing.Samples;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyedCallsTest {
  private static final CallKey KEY = new CallKey(Samples.ACCOUNT, "/api/tasks", "k");
  private static final List<NewTask> ONE = List.of(NamesGivenTest.unnamed());

  private final ManualClock clock = new ManualClock();
  private final Surroundings surroundings = Samples.surroundings(clock);
  private final InMemoryCalls store = new InMemoryCalls();
  private final KeyedCalls calls = new KeyedCalls(store, surroundings);

  @Test
  void aRepeatedCallHasTheNamesOfTheFirstAndKnowsSinceWhen() {
    clock.advance(Duration.ofMillis(1));
    KeyedCall first = begin("body");
    clock.advanceSeconds(5);
    KeyedCall again = begin("body");

    assertThat(again.names().give(ONE)).isEqualTo(first.names().give(ONE));
    assertThat(first.names().since()).isEmpty();
    assertThat(again.names().since()).contains(ManualClock.START.plusMillis(1));
  }

  @Test
  void anotherBodyUnderTheSameKeyIsNoRepetitionAndChangesNothing() {
    KeyedCall first = begin("body");

    assertThat(calls.begin(KEY, "another")).isEmpty();
    assertThat(begin("body").first()).isEqualTo(first.first());
  }

  @Test
  void aDayLaterTheKeyIsAsIfItHadNeverBeen() {
    clock.advance(Duration.ofMillis(1));
    KeyedCall first = begin("body");
    clock.advance(Duration.ofHours(24).minusMillis(1));
    assertThat(begin("body").first()).isEqualTo(first.first());
    assertThat(calls.begin(KEY, "another")).isEmpty();

    clock.advanceSeconds(1);
    KeyedCall another = begin("another");

    assertThat(another.names().since()).isEmpty();
    assertThat(another.names().give(ONE)).isNotEqualTo(first.names().give(ONE));
  }

  @Test
  void theFirstStatusStands() {
    KeyedCall first = begin("body");
    KeyedCall twin = begin("body");

    assertThat(calls.answer(first, 201)).isEqualTo(201);
    assertThat(calls.answer(twin, 200)).isEqualTo(201);
    assertThat(calls.answer(begin("body"), 200)).isEqualTo(201);
  }

  /** The client of the store may have repeated the write itself, its answer being lost. */
  @Test
  void aFirstCallThatFindsItsOwnWriteIsTheFirstStill() {
    IdempotencyStore twice =
        new IdempotencyStore() {
          @Override
          public FirstCall begin(CallKey key, FirstCall mine) {
            store.begin(key, mine);
            return store.begin(key, mine);
          }

          @Override
          public int answer(CallKey key, FirstCall first, int status) {
            return store.answer(key, first, status);
          }
        };

    KeyedCall first = new KeyedCalls(twice, surroundings).begin(KEY, "body").orElseThrow();

    assertThat(first.names().since()).isEmpty();
  }

  private KeyedCall begin(String body) {
    return calls.begin(KEY, body).orElseThrow();
  }
}
