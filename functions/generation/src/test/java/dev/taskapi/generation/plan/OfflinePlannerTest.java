package dev.taskapi.generation.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskapi.generation.Passages;
import dev.taskapi.requests.Segments;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class OfflinePlannerTest {
  private final Planner planner = new OfflinePlanner();

  private Plan plan(String prompt, Segments segments) {
    return planner.plan(new Brief(prompt, segments, "English", 1));
  }

  private static List<String> headings(Plan plan) {
    return plan.segments().stream().map(Segment::heading).toList();
  }

  private static String narration(Plan plan) {
    return plan.segments().stream().map(Segment::narration).collect(Collectors.joining(" "));
  }

  @Test
  void theSeedsInstructionNamesItsSubtopics() {
    Plan plan =
        plan(
            "Create an educational video about basic mathematics concepts including addition and"
                + " subtraction",
            Segments.maximum());
    assertThat(plan.title()).isEqualTo("Basic Mathematics Concepts");
    assertThat(headings(plan)).startsWith("Mathematics", "Addition", "Subtraction");
    assertThat(narration(plan)).contains("Addition is the arithmetic operation of summing");
    assertThat(plan.warnings()).anyMatch(warning -> warning.contains("WordNet"));
  }

  @Test
  void historyIsTheDisciplineAndItsPeriods() {
    Plan plan = plan("Create a comprehensive video about history", Segments.exactly(4));
    assertThat(plan.title()).isEqualTo("History");
    assertThat(plan.segments()).hasSize(4);
    assertThat(narration(plan)).contains("past events");
    assertThat(headings(plan)).contains("Middle Ages", "Renaissance");
  }

  @Test
  void aWordIsNoTopicInAMeaningThatNobodyKnows() {
    Plan plan = plan("Explain the Middle Ages", Segments.maximum());
    assertThat(headings(plan)).contains("Middle Ages").doesNotContain("Cannon");
    assertThat(narration(plan)).doesNotContain("cannon");
  }

  @Test
  void aPairIsToldWholeOrNotAtAll() {
    Plan plan = plan("Explain the Middle Ages to a 12-year-old", Segments.exactly(1));
    assertThat(plan.title()).isEqualTo("Middle Ages");
    assertThat(narration(plan)).contains("between classical antiquity and the Italian Renaissance");
    assertThat(plan.segments().getFirst().points())
        .isNotEmpty()
        .noneMatch(point -> point.contains("between") && !point.contains(" and "));
  }

  @Test
  void aMeasureIsNotCutFromWhatItMeasures() {
    Plan plan =
        plan(
            "The Midway Islands are an atoll in the Pacific some 1300 miles to the northwest of"
                + " Honolulu. Edward Jenner tested the first vaccine in 1796 with material from"
                + " cowpox.",
            Segments.exactly(1));
    assertThat(plan.segments().getFirst().points())
        .isNotEmpty()
        .noneMatch(point -> point.endsWith("miles") || point.endsWith("material"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Lesson about mathematics",
        "Explain photosynthesis to beginners",
        "What is gravity?"
      })
  void instructionsGiveAtMostTwelveSegments(String prompt) {
    Plan plan = plan(prompt, Segments.exactly(50));
    assertThat(plan.segments()).hasSizeBetween(2, 12);
    assertThat(plan.warnings()).anyMatch(warning -> warning.startsWith("50 segments were asked"));
    assertThat(headings(plan)).doesNotHaveDuplicates();
  }

  @Test
  void aPassageIsToldInItsOwnSentencesAndNothingElse() {
    String passage = Passages.of("biology").strip();
    for (int wanted = 1; wanted <= 10; wanted++) {
      Plan plan = plan(passage, Segments.exactly(wanted));
      assertThat(plan.segments()).hasSize(wanted);
      assertThat(narration(plan)).isEqualTo(passage);
      assertThat(headings(plan)).doesNotHaveDuplicates().allMatch(h -> !h.isBlank());
    }
  }

  @Test
  void noMoreSegmentsThanSentences() {
    Plan plan = plan(Passages.PYTHAGORAS, Segments.exactly(5));
    assertThat(plan.segments()).hasSize(1);
    assertThat(plan.title()).isEqualTo("Pythagoras");
    assertThat(plan.warnings()).anyMatch(w -> w.startsWith("5 segments were asked for and 1 made"));
  }

  @Test
  void pointsAreWordsOfTheNarration() {
    Plan plan = plan(Passages.of("computing"), Segments.exactly(4));
    for (Segment segment : plan.segments()) {
      assertThat(segment.points()).hasSizeBetween(1, 4);
      String narration = segment.narration().toLowerCase(Locale.ROOT);
      assertThat(segment.points())
          .flatExtracting(point -> List.of(point.toLowerCase(Locale.ROOT).split(": ", 2)))
          .allMatch(narration::contains);
    }
  }

  @Test
  void anInstructionBeforeAPassageIsNotTold() {
    Plan plan =
        plan(
            "Create a video about cats. A cat is a small mammal. Cats sleep about 13 hours a day.",
            Segments.maximum());
    assertThat(plan.title()).isEqualTo("Cats");
    assertThat(narration(plan)).doesNotContain("Create").contains("13 hours");
  }

  @Test
  void pluralsMeanTheThingNotTheName() {
    Plan plan = plan("Compare lions and tigers", Segments.exactly(2));
    assertThat(headings(plan)).containsExactly("Lion", "Tiger");
    assertThat(narration(plan)).contains("feline");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"🎉🎉", "asdf qwer zxcv", "!!!", "Create a video about blorptastic zorgs"})
  void whatNobodyKnowsIsShownInItsOwnWords(String prompt) {
    Plan plan = plan(prompt, Segments.exactly(3));
    assertThat(plan.segments()).hasSize(1);
    assertThat(plan.title()).isNotBlank();
    assertThat(plan.warnings()).isNotEmpty();
  }

  @Test
  void otherLanguagesUseThePromptsOwnSentences() {
    Plan german = planner.plan(new Brief(Passages.of("german"), Segments.exactly(3), "German", 1));
    assertThat(german.segments()).hasSize(3);
    assertThat(narration(german)).isEqualTo(Passages.of("german").strip());
    Plan chinese = planner.plan(new Brief(Passages.of("chinese"), Segments.maximum(), "zh-CN", 1));
    assertThat(chinese.segments()).hasSizeGreaterThan(2);
    assertThat(chinese.warnings()).anyMatch(warning -> warning.contains("Chinese"));
  }

  @Test
  void theSameBriefGivesTheSamePlan() {
    Brief brief = new Brief(Passages.of("history"), Segments.maximum(), "English", 4);
    assertThat(planner.plan(brief)).isEqualTo(new OfflinePlanner().plan(brief));
  }

  @Test
  void aPointOfAnotherSubjectThanTheHeadingNamesIt() {
    Plan plan =
        plan(
            "William Harvey, an English physician, described the circulation of blood in 1628, after"
                + " years of work."
                + " Capillaries are the smallest blood vessels, and their walls are only one cell thick.",
            Segments.exactly(1));
    assertThat(headings(plan)).containsExactly("William Harvey");
    assertThat(plan.segments().getFirst().points())
        .containsExactly(
            "Described the circulation of blood in 1628", "Capillaries: smallest blood vessels");
  }

  @Test
  void whatIsSaidTwiceIsToldOnce() {
    String passage = Passages.of("biology").strip();
    assertThat(narration(plan(passage + "\n\n" + passage, Segments.exactly(3)))).isEqualTo(passage);
  }

  @ParameterizedTest
  @CsvSource({
    "Explain how photosynthesis works to 8th graders,Photosynthesis",
    "'Generate a quiz on computer programming: variables, loops and functions',Computer Programming",
    "'Make a short video that explains how volcanoes erupt, for kids',Volcanoes"
  })
  void theSubjectOfAnInstructionIsFound(String prompt, String title) {
    Plan plan = plan(prompt, Segments.maximum());
    assertThat(plan.title()).isEqualTo(title);
    assertThat(plan.warnings()).noneMatch(warning -> warning.contains("Nothing is known"));
  }

  @Test
  void wordsInAnotherMeaningOfTheSubjectAreNoTopics() {
    assertThat(headings(plan("Create a video about history", Segments.maximum())))
        .contains("History", "Middle Ages")
        .doesNotContain("Case History");
  }

  @Test
  void aRecipeTellsItsStepsAndHasNoStepForATitle() {
    Plan plan =
        plan(
            "Sourdough bread is made from flour and water. Mix 500 grams of flour with water. Add 100"
                + " grams of starter. The dough ferments for four hours.",
            Segments.maximum());
    assertThat(plan.title()).isEqualTo("Sourdough Bread");
    assertThat(narration(plan)).contains("Mix 500 grams", "Add 100 grams");
  }
}
