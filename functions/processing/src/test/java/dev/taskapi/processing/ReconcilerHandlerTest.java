package dev.taskapi.processing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskapi.tasks.TaskStatus;
import dev.taskapi.tasks.metrics.Metric;
import dev.taskapi.tasks.port.Feeds;
import dev.taskapi.tasks.port.ProcessingState.Seen;
import dev.taskapi.tasks.port.StoreException;
import dev.taskapi.tasks.testing.InMemoryFeeds;
import dev.taskapi.tasks.testing.Invocation;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What happens each minute. */
final class ReconcilerHandlerTest {
  private final Bench bench = new Bench();

  @Test
  void itNotesThatTheProcessorsAreFed() {
    run();

    assertThat(bench.processingState.read().seen()).contains(new Seen(true, bench.clock.instant()));
  }

  @Test
  void itNotesThatAFeedIsOffAndLeavesItSo() {
    bench.feeds =
        new InMemoryFeeds().with("one", Feeds.State.ENABLED).with("two", Feeds.State.DISABLED);

    run();

    assertThat(bench.processingState.read().seen())
        .contains(new Seen(false, bench.clock.instant()));
    assertThat(bench.feeds.all())
        .extracting(Feeds.Feed::state)
        .containsExactly(Feeds.State.ENABLED, Feeds.State.DISABLED);
  }

  @Test
  void itTellsHowManyFeedsAreOffAndHowManyTasksAreStuck() {
    bench.feeds =
        new InMemoryFeeds()
            .with("one", Feeds.State.ENABLED)
            .with("two", Feeds.State.DISABLED)
            .with("three", Feeds.State.CHANGING);

    run();

    assertThat(bench.metrics.values(Metric.FEEDS_DISABLED)).containsExactly(2L);
    assertThat(bench.metrics.values(Metric.STUCK_TASKS)).containsExactly(0L);
  }

  @Test
  void aTaskThatCannotBeSentForAQuarterOfAnHourIsStuck() {
    bench.queues.refuseNext(1);
    bench.create("t");
    bench.clock.advance(Duration.ofMinutes(16));
    bench.queues.refuseNext(1);

    run();
    run();

    assertThat(bench.metrics.values(Metric.STUCK_TASKS)).containsExactly(1L, 0L);
  }

  @Test
  void itLeavesAnOperatorsPause() {
    bench.processingState.pause("Maintenance");

    run();

    assertThat(bench.processingState.read().pause()).contains("Maintenance");
    assertThat(bench.processingState.read().seen()).isPresent();
  }

  @Test
  void tasksAreLookedAfterThoughTheFeedsAreOutOfReach() {
    bench.feeds = new OutOfReach();
    bench.queues.refuseNext(1);
    var task = bench.create("t");
    assertThat(bench.read(task).status()).isEqualTo(TaskStatus.PENDING);
    bench.clock.advance(bench.surroundings.timings().checks().unsent());

    run();

    assertThat(bench.read(task).status()).isEqualTo(TaskStatus.QUEUED);
    assertThat(bench.processingState.read().seen()).isEmpty();
    assertThat(bench.metrics.values(Metric.FEEDS_DISABLED)).isEmpty();
  }

  private void run() {
    new ReconcilerHandler(bench.processing())
        .handleRequest(Map.of(), Invocation.ofFifteenMinutes());
  }

  private static final class OutOfReach implements Feeds {
    @Override
    public List<Feed> all() {
      throw new StoreException("Lambda could not be reached", new IOException());
    }

    @Override
    public Feed enable(Feed feed) {
      throw new IllegalStateException("the reconciler enables nothing");
    }

    @Override
    public Feed disable(Feed feed) {
      throw new IllegalStateException("the reconciler disables nothing");
    }
  }
}
