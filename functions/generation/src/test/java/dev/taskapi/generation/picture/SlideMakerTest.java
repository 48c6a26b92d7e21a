package dev.taskapi.generation.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskapi.generation.TestTools;
import dev.taskapi.generation.plan.Segment;
import dev.taskapi.generation.theme.Theme;
import dev.taskapi.requests.Look;
import dev.taskapi.requests.Look.ImageStyle;
import dev.taskapi.requests.Resolution;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SlideMakerTest {
  private static final SlideMaker SLIDES = new SlideMaker(Typefaces.load(TestTools.CACHE));
  private static final List<Segment> SEGMENTS =
      List.of(
          new Segment("Addition", List.of("It joins numbers"), "5 + 3 = 8."),
          new Segment("The water cycle", List.of(), "Water evaporates, condenses, precipitates."),
          new Segment("Years", List.of("a"), "In 1440, print came. In 1492, ships sailed."),
          new Segment("Plants versus animals", List.of("Plants grow", "Animals run"), "So it is."),
          new Segment("Right triangles", List.of("b"), "They have a hypotenuse."),
          new Segment("Volcanoes", List.of("c"), "Fire and mountains."),
          new Segment("Thoughts", List.of("d"), "They are free."));

  private static SlideSpec spec(Segment segment, Resolution size, ImageStyle style) {
    return new SlideSpec(
        segment,
        2,
        3,
        Theme.PLAYFUL,
        new Look(style, size, "playful"),
        Locale.ENGLISH,
        true,
        Optional.of(new BufferedImage(40, 10, BufferedImage.TYPE_INT_RGB)),
        5);
  }

  @ParameterizedTest
  @CsvSource({"128,128", "320,180", "180,320", "1280,128", "128,1280", "640,640"})
  void everyIllustrationFitsEverySize(int width, int height) {
    Rectangle frame = new Rectangle(width, height);
    for (Segment segment : SEGMENTS) {
      SlideSpec spec = spec(segment, new Resolution(width, height), ImageStyle.REALISTIC);
      Slide slide = SLIDES.slide(spec, SLIDES.backdrop(spec));
      assertThat(slide.still().getWidth()).isEqualTo(width);
      assertThat(frame.contains(slide.art().bounds())).isTrue();
      assertThat(slide.points()).allMatch(point -> frame.intersects(point.bounds()));
    }
  }

  @ParameterizedTest
  @EnumSource
  void theSameSeedPaintsTheSamePicture(ImageStyle style) {
    SlideSpec spec = spec(SEGMENTS.getFirst(), new Resolution(192, 128), style);
    assertThat(pixels(SLIDES.backdrop(spec))).isEqualTo(pixels(SLIDES.backdrop(spec)));
  }

  @Test
  void stylesDiffer() {
    assertThat(
            List.of(ImageStyle.values()).stream()
                .map(style -> spec(SEGMENTS.get(5), new Resolution(192, 128), style))
                .map(spec -> java.util.Arrays.hashCode(pixels(SLIDES.backdrop(spec))))
                .distinct())
        .hasSize(4);
  }

  private static int[] pixels(BufferedImage image) {
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }
}
