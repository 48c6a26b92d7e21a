package dev.taskapi.tasks.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.taskapi.tasks.port.Feeds;
import dev.taskapi.tasks.port.Feeds.Feed;
import dev.taskapi.tasks.port.Feeds.State;
import dev.taskapi.tasks.port.ProcessingState.Seen;
import dev.taskapi.tasks.port.StoreException;
import dev.taskapi.tasks.testing.InMemoryFeeds;
import dev.taskapi.tasks.testing.InMemoryProcessingState;
import dev.taskapi.tasks.testing.ManualClock;
import dev.taskapi.tasks.testing.Samples;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FeedingTest {
  private final ManualClock clock = new ManualClock();
  private final InMemoryFeeds feeds = new InMemoryFeeds();
  private final InMemoryProcessingState state = new InMemoryProcessingState();
  private final Feeding feeding = new Feeding(feeds, state, Samples.surroundings(clock));

  @Test
  void aRestartEnablesJustWhatIsDisabled() {
    feeds.with("a", State.DISABLED).with("b", State.ENABLED).with("c", State.DISABLED);
    Asked asked = new Asked();

    Restart restart = new Feeding(asked, state, Samples.surroundings(clock)).restart();

    assertThat(restart).isEqualTo(new Restart(false, true, Optional.empty()));
    assertThat(asked.enabled).containsExactly("a", "c");
    assertThat(states()).containsOnly(State.ENABLED);
    assertThat(isActive()).isTrue();
  }

  @Test
  void aRestartOfWhatRunsChangesNothingButTellsItIsSo() {
    feeds.with("a", State.ENABLED);

    assertThat(feeding.restart()).isEqualTo(new Restart(true, true, Optional.empty()));
    assertThat(isActive()).isTrue();
  }

  @Test
  void aPauseIsReportedAndNotLifted() {
    feeds.with("a", State.DISABLED).with("b", State.ENABLED);
    state.pause("Maintenance");

    assertThat(feeding.restart()).isEqualTo(new Restart(false, false, Optional.of("Maintenance")));
    assertThat(states()).containsExactly(State.DISABLED, State.ENABLED);
    assertThat(state.read().pause()).contains("Maintenance");
  }

  @Test
  void aPauseIsNotedBeforeTheFirstFeedIsSwitchedOff() {
    feeds.with("a", State.ENABLED).with("b", State.ENABLED);
    Asked asked = new Asked();
    asked.meanwhile = () -> assertThat(feeding.restart().pause()).contains("Maintenance");

    List<Feed> after = new Feeding(asked, state, Samples.surroundings(clock)).pause("Maintenance");

    assertThat(after).extracting(Feed::state).containsOnly(State.DISABLED);
    assertThat(states()).containsOnly(State.DISABLED);
    assertThat(isActive()).isFalse();
  }

  @Test
  void aPauseThatFailedHalfWayStaysAndIsFinishedByAnother() {
    feeds.with("a", State.ENABLED).with("b", State.ENABLED);
    Asked asked = new Asked();
    asked.meanwhile = () -> feeds.with("b", State.CHANGING);

    assertThatExceptionOfType(StoreException.class)
        .isThrownBy(
            () -> new Feeding(asked, state, Samples.surroundings(clock)).pause("Maintenance"));
    assertThat(state.read().pause()).contains("Maintenance");

    feeds.with("b", State.ENABLED);
    feeding.pause("Maintenance");
    assertThat(states()).containsOnly(State.DISABLED);
  }

  @Test
  void aResumeEndsThePauseAndFeedsAgain() {
    feeds.with("a", State.ENABLED);
    feeding.pause("Maintenance");

    assertThat(feeding.resume()).isEqualTo(new Restart(false, true, Optional.empty()));

    assertThat(states()).containsOnly(State.ENABLED);
    assertThat(isActive()).isTrue();
  }

  @Test
  void aPauseBeginningMeanwhileIsReported() {
    feeds.with("a", State.DISABLED);
    Asked asked = new Asked();
    asked.meanwhile = () -> state.pause("Maintenance");

    assertThat(new Feeding(asked, state, Samples.surroundings(clock)).restart())
        .isEqualTo(new Restart(false, false, Optional.of("Maintenance")));
  }

  @Test
  void whatIsChangingIsLeftAlone() {
    feeds.with("a", State.CHANGING).with("b", State.DISABLED);

    assertThat(feeding.restart()).isEqualTo(new Restart(false, false, Optional.empty()));
    assertThat(states()).containsExactly(State.CHANGING, State.ENABLED);
    assertThat(isActive()).isFalse();
  }

  @Test
  void withoutAnyFeedNothingRuns() {
    assertThat(feeding.restart().now()).isFalse();
    feeding.refresh();
    assertThat(state.read().seen()).contains(new Seen(false, clock.instant()));
  }

  @Test
  void aFeedThatCannotBeEnabledIsNoSuccess() {
    feeds.with("a", State.DISABLED);
    Asked asked = new Asked();
    asked.meanwhile = () -> feeds.with("a", State.CHANGING);

    assertThatExceptionOfType(StoreException.class)
        .isThrownBy(new Feeding(asked, state, Samples.surroundings(clock))::restart);
    assertThat(state.read().seen()).isEmpty();
  }

  @Test
  void aRefreshSaysHowItIsAndIsBelievedForThreeMinutes() {
    feeds.with("a", State.ENABLED);
    feeding.refresh();
    clock.advance(Duration.ofMinutes(3));
    assertThat(isActive()).isTrue();

    clock.advance(Duration.ofMillis(1));
    assertThat(isActive()).isFalse();

    feeding.refresh();
    assertThat(isActive()).isTrue();

    feeds.with("b", State.DISABLED);
    feeding.refresh();
    assertThat(isActive()).isFalse();
  }

  @Test
  void aRefreshThatBeganBeforeARestartDoesNotUndoItsNote() {
    feeds.with("a", State.DISABLED);
    Asked slow = new Asked();
    slow.afterLook =
        () -> {
          clock.advanceSeconds(1);
          feeding.restart();
        };

    new Feeding(slow, state, Samples.surroundings(clock)).refresh();

    assertThat(isActive()).isTrue();
  }

  private boolean isActive() {
    return state.read().isActive(clock.instant(), Duration.ofMinutes(3));
  }

  private List<State> states() {
    return feeds.all().stream().map(Feed::state).toList();
  }

  /** Remembers what is asked of the feeds, and lets things happen meanwhile. */
  private final class Asked implements Feeds {
    private final List<String> enabled = new ArrayList<>();
    private Runnable meanwhile = () -> {};
    private Runnable afterLook = () -> {};

    @Override
    public List<Feed> all() {
      List<Feed> all = feeds.all();
      afterLook.run();
      return all;
    }

    @Override
    public Feed enable(Feed feed) {
      meanwhile.run();
      enabled.add(feed.id());
      return feeds.enable(feed);
    }

    @Override
    public Feed disable(Feed feed) {
      meanwhile.run();
      return feeds.disable(feed);
    }
  }
}
