package dev.taskapi.generation.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskapi.generation.plan.Plan;
import dev.taskapi.generation.plan.Segment;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CheckpointsTest {
  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
  void justOneOptionBelongsToTheTopic(long seed) {
    Checkpoint checkpoint = new Checkpoints(Plans.THREE, seed).make().orElseThrow();

    Segment topic =
        Plans.THREE.segments().stream()
            .filter(segment -> segment.heading().equals(checkpoint.topic()))
            .findFirst()
            .orElseThrow();
    assertThat(topic.points()).contains(checkpoint.answer());
    assertThat(checkpoint.options()).filteredOn(topic.points()::contains).hasSize(1);
    assertThat(checkpoint.options()).hasSizeBetween(3, 4).doesNotHaveDuplicates();
  }

  @Test
  void theSeedDecides() {
    assertThat(new Checkpoints(Plans.THREE, 3).make())
        .isEqualTo(new Checkpoints(Plans.THREE, 3).make());
  }

  @Test
  void onePartIsTooThin() {
    assertThat(made(Plans.VOLCANO)).isEmpty();
  }

  @Test
  void aSingleWrongOptionIsTooThin() {
    Segment thin =
        new Segment("Baking bread", List.of("Yeast makes dough rise"), "Yeast makes dough rise.");

    assertThat(
            made(
                new Segment("Rhythm", List.of("Drums keep the beat"), "Drums keep the beat."),
                thin))
        .isEmpty();
  }

  @Test
  void aPointThatTheHeadingSaysIsNotAskedFor() {
    Segment planets =
        new Segment(
            "Jupiter is the largest…",
            List.of("Jupiter is the largest planet", "Saturn wears rings"),
            "Jupiter is the largest planet. Saturn wears rings.");
    Segment bread =
        new Segment(
            "Baking bread", List.of("Yeast makes dough rise", "Ovens brown crusts"), "Yeast.");
    for (long seed = 0; seed < 10; seed++) {
      Plan plan = new Plan("Topics", List.of(planets, bread), List.of());
      assertThat(new Checkpoints(plan, seed).make().map(Checkpoint::answer))
          .isPresent()
          .get()
          .isNotEqualTo("Jupiter is the largest planet");
    }
  }

  @Test
  void whatNamesTheTopicIsNoWrongOption() {
    Segment salt = new Segment("Salt", List.of("It tastes sharp"), "It tastes sharp.");
    Segment sea =
        new Segment(
            "The sea",
            List.of("Salt makes waves heavy", "Salty spray stings", "Tides turn"),
            "Tides turn.");

    assertThat(made(salt, sea)).isEmpty();
  }

  @Test
  void whatIsAlsoSaidOfTheTopicIsNoWrongOption() {
    Segment cats =
        new Segment(
            "Cats", List.of("They purr"), "They purr. Fur keeps warm. Whiskers feel the way.");
    Segment bears =
        new Segment(
            "Bears",
            List.of("Fur keeps warm", "Whiskers feel the way", "Winter is slept through"),
            "Fur.");

    assertThat(made(cats, bears)).isEmpty();
  }

  @Test
  void headingsThatShareTheirWordsAreNotAskedAbout() {
    Segment one = new Segment("The water cycle", Plans.BREAD.points(), "Yeast.");
    Segment two = new Segment("Water cycle, again", Plans.MUSIC.points(), "Drums.");

    assertThat(made(one, two)).isEmpty();
  }

  @Test
  void partsWithoutPointsGiveNoQuestion() {
    assertThat(made(new Segment("Salt", List.of(), "Salt."), new Segment("Sea", List.of(), "Sea.")))
        .isEmpty();
  }

  private static java.util.Optional<Checkpoint> made(Segment... segments) {
    return new Checkpoints(new Plan("Topics", List.of(segments), List.of()), 1).make();
  }
}
