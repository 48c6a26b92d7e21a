package dev.taskapi.generation.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskapi.generation.TestTools;
import dev.taskapi.requests.Resolution;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PanelTextTest {
  private static final Typefaces TYPEFACES = Typefaces.load(TestTools.CACHE);
  private static final List<String> POINTS =
      List.of(
          "The squares of the short sides add up to the square of the hypotenuse of the triangle",
          "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
          "short",
          "Another point that is rather long and will be wrapped into a couple of lines here",
          "And a fifth one, because five are allowed");

  private final Lettering lettering = new Lettering(TYPEFACES, false);

  @ParameterizedTest
  @CsvSource({
    "1920,1080",
    "1080,1920",
    "1080,1080",
    "320,180",
    "128,128",
    "3840,128",
    "128,3840",
    "3840,2160"
  })
  void wordsNeverLeaveTheirRoom(int width, int height) {
    Layout layout = Layout.of(new Resolution(width, height), true, true);
    PanelText.Words words =
        new PanelText.Words("2 / 3", "A heading of quite a few words, as they come", POINTS);
    PanelText text = PanelText.fit(words, lettering, layout.panel(), layout.unit());
    assertThat(layout.panel().getHeight() + 0.5).isGreaterThanOrEqualTo(text.box().getHeight());
    for (PanelText.Row row : text.rows()) {
      assertThat(row.top() + row.height()).isLessThanOrEqualTo(text.box().getMaxY() + 0.5);
      for (String line : row.lines()) {
        assertThat(row.x() + Wrapping.width(row.font(), line))
            .isLessThanOrEqualTo(text.box().getMaxX() + 0.5);
      }
    }
  }

  @Test
  void wordsAreKeptWholeWhereThereIsRoom() {
    Layout layout = Layout.of(Resolution.FULL_HD, true, false);
    PanelText text =
        PanelText.fit(
            new PanelText.Words("1 / 1", "Heading", POINTS),
            lettering,
            layout.panel(),
            layout.unit());
    assertThat(text.rows().stream().map(row -> String.join(" ", row.lines())))
        .containsAll(POINTS.subList(2, 4));
  }

  @Test
  void wrappingLosesNothing() {
    String text = String.join(" ", POINTS);
    List<String> lines = Wrapping.wrap(text, lettering.font(text, false, 30), 300);
    assertThat(String.join("", lines).replace(" ", "")).isEqualTo(text.replace(" ", ""));
    assertThat(lines)
        .allMatch(line -> Wrapping.width(lettering.font(text, false, 30), line) <= 300);
  }

  @Test
  void letterlessSignsAreWarnedOf() {
    lettering.font("\uE123\uE124", false, 20);
    assertThat(lettering.warnings()).hasSize(1);
  }

  @Test
  void subtitlesHaveAtMostTwoLinesAndLoseNothing() {
    Subtitler subtitler =
        new Subtitler(lettering, Layout.of(new Resolution(640, 360), true, false));
    String text = String.join(", ", POINTS).repeat(2);
    List<String> parts = subtitler.parts(text);
    assertThat(parts).hasSizeGreaterThan(2).allMatch(part -> part.lines().count() <= 2);
    assertThat(String.join("", parts).replaceAll("\\s", "")).isEqualTo(text.replaceAll("\\s", ""));
    assertThat(parts)
        .allMatch(
            part -> {
              Sprite drawn = subtitler.draw(part);
              return drawn.x() >= 0 && drawn.x() + drawn.image().getWidth() <= 640;
            });
  }
}
