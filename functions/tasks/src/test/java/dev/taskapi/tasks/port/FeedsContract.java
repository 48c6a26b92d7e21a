package dev.taskapi.tasks.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.taskapi.tasks.port.Feeds.Feed;
import dev.taskapi.tasks.port.Feeds.State;
import org.junit.jupiter.api.Test;

/** What {@link Feeds} promises. */
abstract class FeedsContract {
  abstract Feeds feeds();

  /** Changes one of the feeds; answers its id. */
  abstract String oneIs(State state);

  @Test
  void eachFeedIsToldAsItIs() {
    String id = oneIs(State.DISABLED);

    assertThat(feeds().all()).contains(new Feed(id, State.DISABLED)).hasSizeGreaterThan(1);
    assertThat(feeds().all())
        .filteredOn(feed -> !feed.id().equals(id))
        .extracting(Feed::state)
        .containsOnly(State.ENABLED);
  }

  @Test
  void aFeedThatIsOffIsSwitchedOnAlone() {
    Feed one = new Feed(oneIs(State.DISABLED), State.DISABLED);

    assertThat(feeds().enable(one)).isEqualTo(new Feed(one.id(), State.ENABLED));
    assertThat(feeds().all()).extracting(Feed::state).containsOnly(State.ENABLED);
  }

  @Test
  void aFeedThatIsOnStaysOn() {
    Feed one = feeds().all().getFirst();

    assertThat(feeds().enable(one)).isEqualTo(one);
    assertThat(feeds().all()).contains(one);
  }

  @Test
  void aFeedIsSwitchedOffAloneAndStaysOff() {
    Feed one = new Feed(oneIs(State.ENABLED), State.ENABLED);

    assertThat(feeds().disable(one).state()).isNotEqualTo(State.ENABLED);
    assertThat(feeds().all()).contains(new Feed(one.id(), State.DISABLED));
    assertThat(feeds().all())
        .filteredOn(feed -> !feed.id().equals(one.id()))
        .extracting(Feed::state)
        .containsOnly(State.ENABLED);

    feeds().disable(one);
    assertThat(feeds().all()).contains(new Feed(one.id(), State.DISABLED));
  }

  @Test
  void aFeedThatIsChangingCannotBeSwitched() {
    Feed one = new Feed(oneIs(State.CHANGING), State.CHANGING);

    assertThat(feeds().all()).contains(one);
    assertThatExceptionOfType(StoreException.class).isThrownBy(() -> feeds().enable(one));
    assertThatExceptionOfType(StoreException.class).isThrownBy(() -> feeds().disable(one));
    assertThat(feeds().all()).contains(one);
  }
}
