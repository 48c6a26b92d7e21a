package dev.taskapi.api.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.taskapi.api.problem.ProblemException;
import dev.taskapi.tasks.AccountId;
import dev.taskapi.tasks.Parallel;
import dev.taskapi.tasks.testing.ManualClock;
import dev.taskapi.tasks.testing.Samples;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class RequestRateTest {
  private final ManualClock clock = new ManualClock();

  private static boolean passes(RequestRate rate, AccountId account) {
    return catchThrowableOfType(ProblemException.class, () -> rate.count(account)) == null;
  }

  private static long passing(RequestRate rate, int calls) {
    return IntStream.range(0, calls).filter(i -> passes(rate, Samples.ACCOUNT)).count();
  }

  @Test
  void overAMinuteTheRateIsKeptExactly() {
    RequestRate rate = new RequestRate(new Limits(7, 10, 1), clock);
    long passed = passing(rate, 100);
    for (int i = 0; i < 600; i++) {
      clock.advance(Duration.ofMillis(100));
      passed += passing(rate, 3);
    }
    assertThat(passed).isBetween(10L + 7 * 60 - 1, 10L + 7 * 60);
  }

  @Test
  void aPauseFillsNoMoreThanTheBurst() {
    RequestRate rate = new RequestRate(new Limits(5, 10, 1), clock);
    assertThat(passing(rate, 20)).isEqualTo(10);
    clock.advance(Duration.ofDays(1_000));
    assertThat(passing(rate, 20)).isEqualTo(10);
  }

  @Test
  void aClockThatWasSetBackNeitherFillsNorStops() {
    RequestRate rate = new RequestRate(new Limits(5, 10, 1), clock);
    assertThat(passing(rate, 10)).isEqualTo(10);
    clock.advance(Duration.ofHours(-1));
    assertThat(passing(rate, 1)).isZero();
    clock.advanceSeconds(1);
    assertThat(passing(rate, 20)).isEqualTo(5);
  }

  @Test
  void theAdviceIsHowLongToWait() {
    RequestRate rate = new RequestRate(new Limits(1, 1, 1), clock);
    rate.count(Samples.ACCOUNT);
    clock.advance(Duration.ofMillis(10));
    ProblemException refused =
        catchThrowableOfType(ProblemException.class, () -> rate.count(Samples.ACCOUNT));
    assertThat(refused.problem().headers()).containsEntry("Retry-After", "1");
    clock.advance(Duration.ofMillis(990));
    rate.count(Samples.ACCOUNT);
  }

  @Test
  void manyAccountsAreForgottenInTheirTurn() {
    RequestRate rate = new RequestRate(new Limits(1, 1, 1), clock);
    List<AccountId> accounts =
        IntStream.range(0, 10_001).mapToObj(i -> new AccountId("a-" + i)).toList();
    accounts.forEach(rate::count);
    assertThat(passes(rate, accounts.getLast())).isFalse();
    assertThat(passes(rate, accounts.get(5_000))).isFalse();
    assertThat(passes(rate, accounts.getFirst())).isTrue();
  }

  @Test
  void callsAtOnceAreAllCounted() {
    RequestRate rate = new RequestRate(new Limits(1, 50, 1), clock);
    List<Boolean> answers =
        Parallel.map(IntStream.range(0, 200).boxed().toList(), i -> passes(rate, Samples.ACCOUNT));
    assertThat(answers.stream().filter(Boolean::booleanValue)).hasSize(50);
  }

  @Test
  void aLimitLetsSomethingThrough() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Limits(0, 1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Limits(1, 0, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Limits(1, 1, 0));
    assertThat(Limits.of(Integer.MAX_VALUE, 1).burst()).isEqualTo(Integer.MAX_VALUE);
  }
}
