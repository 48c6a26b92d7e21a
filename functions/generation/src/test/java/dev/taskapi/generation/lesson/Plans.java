package dev.taskapi.generation.lesson;

import dev.taskapi.generation.plan.Plan;
import dev.taskapi.generation.plan.Segment;
import java.util.List;

/** Scripts to test with. */
final class Plans {
  static final Segment VOLCANO =
      new Segment(
          "How a volcano erupts",
          List.of("Magma rises from deep below", "Ash and gas burst out of the crater"),
          "Magma rises from deep below. Then ash and gas burst out of the crater.");
  static final Segment MUSIC =
      new Segment(
          "Rhythm in music",
          List.of("Drums keep the beat", "Rests are silent notes"),
          "Drums keep the beat. Rests are silent notes.");
  static final Segment BREAD =
      new Segment(
          "Baking bread",
          List.of("Yeast makes dough rise", "Ovens brown the crust"),
          "Yeast makes dough rise. Ovens brown the crust.");
  static final Plan THREE =
      new Plan("Three topics", List.of(VOLCANO, MUSIC, BREAD), List.of("The prompt gives little."));

  private Plans() {}
}
