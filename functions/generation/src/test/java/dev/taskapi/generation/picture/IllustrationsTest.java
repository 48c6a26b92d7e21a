package dev.taskapi.generation.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskapi.generation.diagram.DatedEvent;
import dev.taskapi.generation.plan.Segment;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IllustrationsTest {
  private static Illustration of(String heading, String narration) {
    return Illustrations.of(new Segment(heading, List.of(), narration), Locale.ENGLISH);
  }

  @ParameterizedTest
  @CsvSource({
    "de, Der Vulkan Vesuv, Die Asche begrub die Städte., volcano",
    "de, Über Pflanzen, Sie brauchen Wasser., seedling",
    "fr, L'eau, Elle coule dans les rivières., droplet",
    "es, Los volcanes, La lava es roca., volcano",
    "zh, 水循环是地球上水的运动, 太阳使海洋中的水蒸发。, droplet",
    "zh, 太阳使海洋和湖泊中的水蒸发, 水蒸气上升。, sun"
  })
  void otherLanguagesHaveIconsToo(String language, String heading, String narration, String icon) {
    Segment segment = new Segment(heading, List.of(), narration);
    assertThat(Illustrations.of(segment, Locale.of(language)))
        .isInstanceOfSatisfying(IconHero.class, hero -> assertThat(hero.main()).isEqualTo(icon));
  }

  @Test
  void anEnglishWordIsNoGermanOne() {
    Segment segment = new Segment("Bald ist es Gift", List.of(), "Das ist so.");
    assertThat(Illustrations.of(segment, Locale.GERMAN)).isInstanceOf(QuoteCard.class);
  }

  @Test
  void everyWordOfEveryLanguageLeadsToAnIcon() {
    for (String language : ForeignWords.LANGUAGES) {
      assertThat(ForeignWords.of(Locale.of(language)).orElseThrow().all())
          .hasSizeGreaterThan(300)
          .isSubsetOf(Icons.names());
    }
  }

  @Test
  void aVerbIsNotDrawnAsTheThingOfItsName() {
    assertThat(of("Germs", "A vaccine trains the body. Trains run on rails."))
        .isInstanceOfSatisfying(
            IconHero.class, hero -> assertThat(hero.others()).contains(icon("trains")));
    assertThat(of("Germs", "A vaccine trains the body."))
        .isInstanceOfSatisfying(
            IconHero.class, hero -> assertThat(hero.others()).doesNotContain(icon("trains")));
  }

  private static String icon(String word) {
    return IconWords.icon(word).orElseThrow();
  }

  @Test
  void additionShowsTheTextsOwnSum() {
    assertThat(of("Addition", "Adding numbers: 4 plus seven is 11."))
        .isEqualTo(new Arithmetic(Arithmetic.Operation.ADD, 4, 7));
  }

  @Test
  void aSumThatCannotBeDrawnIsReplacedByOneThatCan() {
    assertThat(of("Subtraction", "Numbers: 90 - 4 = 86."))
        .isEqualTo(new Arithmetic(Arithmetic.Operation.SUBTRACT, 8, 3));
  }

  @Test
  void cellDivisionIsNoArithmetic() {
    assertThat(of("Cell division", "A cell splits in two.")).isInstanceOf(IconHero.class);
  }

  @Test
  void theWaterCycleHasItsStages() {
    Illustration found =
        of("The water cycle", "Water evaporates, condenses and falls as precipitation.");
    assertThat(found)
        .isInstanceOfSatisfying(
            Cycle.class,
            cycle ->
                assertThat(cycle.stages())
                    .extracting(Cycle.Stage::label)
                    .containsExactly("Evaporation", "Condensation", "Precipitation"));
  }

  @Test
  void anotherCycleReadsItsStagesFromTheText() {
    assertThat(of("The life cycle of a butterfly", "The stages are egg, larva, pupa and adult."))
        .isInstanceOfSatisfying(
            Cycle.class,
            cycle ->
                assertThat(cycle.stages())
                    .extracting(Cycle.Stage::label)
                    .containsExactly("Egg", "Larva", "Pupa", "Adult"));
  }

  @Test
  void yearsMakeATimeline() {
    assertThat(of("Discoveries", "In 1492, Columbus reached America. The press came in 1440."))
        .isInstanceOfSatisfying(
            Timeline.class,
            timeline ->
                assertThat(timeline.events())
                    .extracting(event -> event.year() + " " + event.words())
                    .containsExactly("1440 The press came", "1492 Columbus reached America"));
  }

  @Test
  void anEventIsToldInWordsThatSayWhatHappened() {
    Segment segment =
        new Segment(
            "The revolution",
            List.of("Began in 1789"),
            "The revolution began in 1789. The king was executed in 1793.");
    assertThat(DatedEvent.in(segment))
        .extracting(event -> event.words() + " " + event.said().point())
        .containsExactly("The revolution began 0", "The king was executed -1");
  }

  @Test
  void aContrastIsSetSideBySide() {
    assertThat(
            of(
                "Plants and animals",
                "Plants make their own food. Animals eat. They differ in that."))
        .isInstanceOf(Comparison.class);
  }

  @Test
  void thePythagoreanTheoremIsDrawn() {
    assertThat(of("The Pythagorean theorem", "Squares.")).isInstanceOf(RightTriangle.class);
  }

  @Test
  void theHeadWordChoosesTheIcon() {
    assertThat(of("How a volcano erupts", "Lava."))
        .isInstanceOfSatisfying(
            IconHero.class, hero -> assertThat(hero.main()).isEqualTo("volcano"));
    assertThat(of("The history of trees", "Old."))
        .isInstanceOfSatisfying(
            IconHero.class, hero -> assertThat(hero.main()).isEqualTo("scroll"));
  }

  @Test
  void wordsStandWhereNoPictureIsSure() {
    assertThat(of("Key points", "Ethics is the study of what is right. It is old."))
        .isEqualTo(new QuoteCard("Ethics is the study of what is right."));
  }

  @Test
  void everyWordForAnIconHasItsIcon() {
    assertThat(IconWords.all()).isNotEmpty().allMatch(Icons.names()::contains);
  }
}
