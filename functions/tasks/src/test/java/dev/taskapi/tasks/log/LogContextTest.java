package dev.taskapi.tasks.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.taskapi.tasks.Parallel;
import dev.taskapi.tasks.testing.Samples;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

class LogContextTest {
  @Test
  void nothingIsKnownWhereNothingIsWorkedOn() {
    LogContext.note(LogField.ACCOUNT, "account_456");

    assertThat(LogContext.fields()).isEmpty();
  }

  @Test
  void innerWorkAddsToOuterWorkUntilItEnds() {
    Map<LogField, String> inner =
        new LogContext()
            .with(LogField.REQUEST_ID, "call-1")
            .with(LogField.TRACE_ID, Optional.empty())
            .during(
                () -> {
                  Map<LogField, String> seen =
                      LogContext.of(Samples.key("t1")).during(LogContext::fields);
                  assertThat(LogContext.fields())
                      .containsOnly(Map.entry(LogField.REQUEST_ID, "call-1"));
                  return seen;
                });

    assertThat(inner)
        .containsExactly(
            Map.entry(LogField.ACCOUNT, "account_456"),
            Map.entry(LogField.TASK, "t1"),
            Map.entry(LogField.REQUEST_ID, "call-1"));
    assertThat(LogContext.fields()).isEmpty();
  }

  @Test
  void workThatFailsEndsToo() {
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(
            () ->
                LogContext.of(Samples.key("t1"))
                    .during(
                        () -> {
                          throw new IllegalStateException();
                        }));

    assertThat(LogContext.fields()).isEmpty();
  }

  @Test
  void whatBecomesKnownLaterIsKnownToThreadsThatWereStartedBefore() {
    Optional<String> seen =
        new LogContext()
            .during(
                () -> {
                  CountDownLatch identified = new CountDownLatch(1);
                  FutureTask<Optional<String>> work =
                      new FutureTask<>(
                          () -> {
                            identified.await();
                            return LogContext.field(LogField.ACCOUNT);
                          });
                  Thread.ofVirtual().start(work);
                  LogContext.note(LogField.ACCOUNT, "account_456");
                  identified.countDown();
                  return result(work);
                });

    assertThat(seen).contains("account_456");
  }

  @Test
  void callsSideBySideBelongToTheWork() {
    List<Optional<String>> seen =
        LogContext.of(Samples.key("t1"))
            .during(() -> Parallel.map(List.of(1, 2, 3), call -> LogContext.field(LogField.TASK)));

    assertThat(seen).containsOnly(Optional.of("t1"));
  }

  @Test
  void aThreadThatOutlivesTheWorkNamesNobody() {
    CountDownLatch ended = new CountDownLatch(1);
    FutureTask<Map<LogField, String>> later =
        new FutureTask<>(
            () -> {
              ended.await();
              return LogContext.fields();
            });
    LogContext.of(Samples.key("t1")).during(() -> Thread.ofPlatform().daemon().start(later));

    ended.countDown();

    assertThat(result(later)).isEmpty();
  }

  private static <T> T result(FutureTask<T> work) {
    try {
      return work.get();
    } catch (Exception failed) {
      throw new AssertionError(failed);
    }
  }
}
