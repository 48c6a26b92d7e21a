package dev.taskapi.tasks.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskapi.tasks.Timings;
import java.time.Duration;
import java.util.LongSummaryStatistics;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {
  @ParameterizedTest
  @CsvSource({"1, 20", "2, 40", "3, 80", "4, 160", "5, 320", "6, 600", "7, 600", "1000000, 600"})
  void aPauseIsAnythingUpToABoundThatDoubles(int tries, long bound) {
    Backoff backoff = new Backoff(Timings.standard(), new Random(1));

    LongSummaryStatistics pauses =
        LongStream.range(0, 5_000).map(i -> backoff.after(tries).toSeconds()).summaryStatistics();

    assertThat(pauses.getMin()).isBetween(1L, Math.max(1, bound / 20));
    assertThat(pauses.getMax()).isBetween(bound * 19 / 20, bound);
    assertThat(pauses.getAverage()).isBetween(bound * 0.45, bound * 0.56);
  }

  @Test
  void aPauseIsAtLeastASecondHoweverFastTheServiceRuns() {
    Backoff backoff = new Backoff(Timings.standard().fasterBy(1_000), new Random(1));

    assertThat(backoff.after(1)).isEqualTo(Duration.ofSeconds(1));
    assertThat(backoff.after(5)).isEqualTo(Duration.ofSeconds(1));
  }
}
