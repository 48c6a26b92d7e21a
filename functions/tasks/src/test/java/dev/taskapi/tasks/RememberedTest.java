package dev.taskapi.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.taskapi.tasks.testing.ManualClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RememberedTest {
  private final ManualClock clock = new ManualClock();
  private final Remembered<String, String> remembered =
      new Remembered<>(clock, Duration.ofSeconds(30), 2);
  private final List<String> read = new ArrayList<>();

  private void get(String key) {
    assertThat(remembered.get(key, this::read)).isEqualTo("value of " + key);
  }

  private String read(String key) {
    read.add(key);
    return "value of " + key;
  }

  @Test
  void aValueIsReadAgainWhenItIsOld() {
    get("a");
    clock.advance(Duration.ofMillis(29_999));
    get("a");
    assertThat(read).containsExactly("a");
    clock.advance(Duration.ofMillis(1));
    get("a");
    assertThat(read).containsExactly("a", "a");
  }

  @Test
  void theLongestUnusedIsForgottenFirst() {
    get("a");
    get("b");
    get("a");
    get("c");
    get("a");
    assertThat(read).containsExactly("a", "b", "c");
    get("b");
    assertThat(read).containsExactly("a", "b", "c", "b");
  }

  @Test
  void aClockThatWasSetBackKeepsNothingAlive() {
    get("a");
    clock.advance(Duration.ofDays(-1));
    get("a");
    assertThat(read).containsExactly("a", "a");
  }

  @Test
  void whatCannotBeReadIsNotRemembered() {
    assertThat(
            catchThrowable(
                () ->
                    remembered.get(
                        "a",
                        key -> {
                          throw new IllegalStateException("out of reach");
                        })))
        .hasMessage("out of reach");
    get("a");
    assertThat(read).containsExactly("a");
  }
}
