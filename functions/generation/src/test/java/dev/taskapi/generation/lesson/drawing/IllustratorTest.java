package dev.taskapi.generation.lesson.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.taskapi.generation.lesson.text.Resources;
import dev.taskapi.generation.plan.Segment;
import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

final class IllustratorTest {
  private final Illustrator illustrator = new Illustrator();

  @Test
  void theTheoremIsDrawnWithItsSquares() {
    assertThat(drawn("The Pythagorean theorem", "It holds.")).contains("a² + b² = c²");
  }

  @Test
  void aRightTriangleAloneHasNoSquares() {
    assertThat(drawn("Right triangles", "The hypotenuse of a right triangle is its longest side."))
        .contains(">c</text>")
        .doesNotContain("²");
  }

  @Test
  void aSumIsDrawnOnTheNumberLine() {
    assertThat(drawn("Adding", "Three plus four is seven.")).contains("aria-label=\"3 + 4 = 7\"");
  }

  @Test
  void aProductIsDrawnAsDots() {
    String svg = drawn("Times tables", "4 times 6 is 24.");

    assertThat(svg).contains("4 × 6 = 24");
    assertThat(svg.split("<circle", -1)).hasSize(25);
  }

  @Test
  void aWrongSumIsNotDrawn() {
    assertThat(drawn("Adding", "Some say that two plus two is five.")).doesNotContain("+");
  }

  @Test
  void partOfALongerSumIsNotDrawn() {
    assertThat(drawn("Adding", "1 + 2 + 3 = 5 is false.")).doesNotContain("2 + 3");
  }

  @Test
  void aCycleHasAStageForEachPoint() {
    List<String> points = List.of("Evaporation lifts it from the sea", "Clouds form", "Rain falls");
    Illustration picture = illustrator.draw(scene("The water cycle", points, "It goes round."));

    assertThat(picture.svg().html()).contains("data-part=\"2\"", ">Evaporation<", ">Rain falls<");
    assertThat(picture.numbered()).isTrue();
  }

  @Test
  void yearsStandOnATimelineInTheirOrder() {
    String svg = drawn("First steps", "In 1969 people landed on the Moon. In 1957 Sputnik flew.");

    assertThat(svg).contains(">People landed on the Moon<", ">Sputnik flew<");
    assertThat(svg.indexOf(">1957<")).isPositive().isLessThan(svg.indexOf(">1969<"));
  }

  @Test
  void aSpanHasTwoYears() {
    assertThat(drawn("A war", "It lasted from 1914 to 1918.")).contains(">1914<", ">1918<");
  }

  @Test
  void numbersThatAreNoYearsAreNot() {
    assertThat(drawn("Depths", "The trench goes down to 1500 metres and to 1800 metres."))
        .doesNotContain("1500");
  }

  @Test
  void twoThingsStandSideBySide() {
    List<String> points = List.of("Arteries lead away", "Veins lead back", "Both carry blood");

    assertThat(drawn(scene("Arteries and veins", points, "Blood flows.")))
        .contains("Arteries: Arteries lead away. Veins: Veins lead back.")
        .doesNotContain("Both carry");
  }

  @Test
  void aShareFillsARing() {
    assertThat(drawn("Oceans", "They cover 71 percent of it.")).contains(">71 %<");
  }

  @Test
  void severalSharesAreNotReducedToOne() {
    assertThat(drawn("Air", "It is 78 percent nitrogen and 21 percent oxygen."))
        .doesNotContain("78");
  }

  @Test
  void aThingIsShownWhereTheHeadingNamesIt() {
    assertThat(drawn("How a volcano erupts", "It does.")).contains("class=\"hero\"");
  }

  @Test
  void aWordInPassingIsNoReasonForAPicture() {
    assertThat(drawn("Being kind", "Kindness warms the heart.")).contains("class=\"initial\"");
  }

  @Test
  void aTopicThatNothingFitsGetsItsInitialAmongForms() {
    assertThat(drawn("Being kind", "Listen.")).contains(">B</text>");
    assertThat(drawn("", "Listen.")).contains(">•</text>");
  }

  @Test
  void theSeedDecidesAboutOrnaments() {
    Segment topic = new Segment("Being kind", List.of(), "Listen.");

    assertThat(drawn(new Scene(topic, 1))).isEqualTo(drawn(new Scene(topic, 1)));
    assertThat(drawn(new Scene(topic, 1))).isNotEqualTo(drawn(new Scene(topic, 2)));
  }

  @Test
  void everyMotifIsDrawnAndWellFormed() {
    Resources.properties("motifs.properties")
        .values()
        .forEach(
            words -> {
              String word = words.toString().split(" ", -1)[0];
              String svg = drawn(word, "One.");
              assertThat(svg).as(word).contains("class=\"hero\"").doesNotContain(" id=", "style=");
              assertThatCode(() -> parse(svg)).as(word).doesNotThrowAnyException();
            });
  }

  private static void parse(String svg) throws Exception {
    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)));
  }

  private String drawn(String heading, String narration) {
    return drawn(scene(heading, List.of(), narration));
  }

  private String drawn(Scene scene) {
    return illustrator.draw(scene).svg().html();
  }

  private static Scene scene(String heading, List<String> points, String narration) {
    return new Scene(new Segment(heading, points, narration), 1);
  }
}
