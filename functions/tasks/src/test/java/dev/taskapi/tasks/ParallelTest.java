package dev.taskapi.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ParallelTest {
  @Test
  void answersComeInTheOrderOfTheInputs() {
    List<Integer> inputs = IntStream.range(0, 500).boxed().toList();

    assertThat(Parallel.map(inputs, i -> i)).isEqualTo(inputs);
    assertThat(Parallel.map(List.of(), i -> i)).isEmpty();
    assertThat(Parallel.map(List.of(7), i -> i + 1)).containsExactly(8);
  }

  @Test
  @Timeout(30)
  void asManyCallsRunAtOnceAsThereAreConnections() {
    CountDownLatch together = new CountDownLatch(Parallel.WIDTH);
    AtomicInteger running = new AtomicInteger();

    List<Integer> counts =
        Parallel.map(
            IntStream.range(0, Parallel.WIDTH * 3).boxed().toList(),
            i -> {
              int now = running.incrementAndGet();
              await(together);
              running.decrementAndGet();
              return now;
            });

    assertThat(counts).allMatch(count -> count <= Parallel.WIDTH);
  }

  @Test
  void aFailureIsThrownAsItIs() {
    assertThatThrownBy(() -> Parallel.map(List.of(1, 2, 3), ParallelTest::failAtTwo))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void anErrorIsThrownAsItIs() {
    assertThatThrownBy(
            () ->
                Parallel.map(
                    List.of(1, 2),
                    i -> {
                      throw new OutOfMemoryError("of " + i);
                    }))
        .isInstanceOf(OutOfMemoryError.class);
  }

  @Test
  @Timeout(30)
  void bothCallsRunAtOnceAndTheirAnswersAreJoined() {
    CountDownLatch together = new CountDownLatch(2);

    String joined =
        Parallel.both(
            () -> {
              await(together);
              return 1;
            },
            () -> {
              await(together);
              return 2;
            },
            (one, two) -> one + " and " + two);

    assertThat(joined).isEqualTo("1 and 2");
  }

  @Test
  void aFailureOfEitherOfBothIsThrownAsItIs() {
    assertThatThrownBy(() -> Parallel.both(() -> failAtTwo(2), () -> 1, Integer::sum))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Parallel.both(() -> 1, () -> failAtTwo(2), Integer::sum))
        .isInstanceOf(ArithmeticException.class);
  }

  private static int failAtTwo(int i) {
    if (i == 2) {
      throw new ArithmeticException();
    }
    return i;
  }

  private static void await(CountDownLatch latch) {
    latch.countDown();
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
