package dev.taskapi.generation.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskapi.requests.Segments;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Faults that were found by reading scripts. */
final class GivenHeadingsTest {
  private static Plan plan(String prompt) {
    return new OfflinePlanner().plan(new Brief(prompt, Segments.maximum(), "English", 1));
  }

  private static List<String> headings(Plan plan) {
    return plan.segments().stream().map(Segment::heading).toList();
  }

  private static List<String> points(String prompt) {
    return plan(prompt).segments().stream().flatMap(s -> s.points().stream()).toList();
  }

  @Test
  void thePromptsOwnHeadingsAreKept() {
    Plan plan =
        plan(
            "# Ladders\n\n## Before you climb\n\nCheck the rungs for cracks. A ladder with a fault is"
                + " tagged and locked away.\n\n## Setting up:\n\nThe foot of the ladder stands on level"
                + " ground. The angle to the wall is about 75 degrees.");
    assertThat(plan.title()).isEqualTo("Ladders");
    assertThat(headings(plan)).containsExactly("Before You Climb", "Setting Up");
  }

  @Test
  void theLastLineOfAListIsNoHeading() {
    Plan plan =
        plan("Pancakes\n\n- flour\n- milk\n- two eggs\n\nThe batter rests for half an hour.");
    assertThat(headings(plan)).doesNotContain("Two Eggs");
  }

  @Test
  void amidFactsAnOrderIsToldToo() {
    Plan plan =
        plan(
            "Every request has a signature. Cover it at a temperature of about 25 degrees. Compare the signatures in constant time. This guide answers"
                + " the questions that most people ask.");
    assertThat(plan.segments().toString())
        .contains(
            "about 25 degrees", "Compare the signatures in constant time.", "This guide answers");
  }

  @Test
  void whatHoldsOnlyUnderAConditionIsNoPoint() {
    String text =
        "If the shot runs faster than twenty seconds, the grind is too coarse and the coffee tastes"
            + " sour. A player who passes the ball forward gives the other team a scrum on the spot."
            + " Milk is steamed to a temperature between 60 and 65 degrees Celsius. A morning star is a"
            + " planet (usually Venus) that is seen before sunrise in the eastern sky.";
    assertThat(points(text))
        .contains("Milk is steamed to a temperature between 60 and 65 degrees Celsius")
        .noneMatch(point -> point.contains("scrum") || point.startsWith("Runs faster"))
        .noneMatch(point -> point.contains("(") && !point.contains(")"));
  }

  @Test
  void anInstructionMaySpeakOfTwoThingsAtOnce() {
    assertThat(headings(plan("Create a quiz about the planets of the solar system")))
        .contains("Planet", "Solar System", "Mars", "Jupiter");
  }

  @Test
  void aPluralIsNotTheRarerThingOfThatName() {
    assertThat(plan("Make a quiz about the bones of the human body").segments().toString())
        .contains("calcified")
        .doesNotContain("percussion", "male body");
  }

  @Test
  void whatHasNoEntryIsMadeOfTheDefinitionsThatSpeakOfIt() {
    Plan plan = plan("Create a video about ancient Egypt");
    assertThat(headings(plan)).contains("Thebes", "Pharaoh", "Mummy").doesNotContain("Middle East");
    assertThat(plan.warnings()).noneMatch(warning -> warning.contains("Nothing is known"));
  }
}
