package dev.taskapi.generation.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.taskapi.generation.Content;
import dev.taskapi.generation.GenerationException;
import dev.taskapi.generation.Stage;
import dev.taskapi.generation.model.PictureAsk;
import dev.taskapi.generation.model.PictureModel;
import dev.taskapi.generation.model.UnusableAnswer;
import dev.taskapi.generation.plan.Plan;
import dev.taskapi.generation.plan.Segment;
import dev.taskapi.requests.Branding;
import dev.taskapi.requests.ProviderWish;
import dev.taskapi.requests.VideoRequest;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Films whose pictures a model paints. */
final class PaintedFilmIT {
  private static final String PAINTER = "bedrock/painter";
  private static final Plan PLAN =
      new Plan(
          "Rivers",
          List.of(
              new Segment("The Nile", List.of(), "The Nile flows north."),
              new Segment("Pythagorean theorem", List.of(), "A right triangle has two legs.")),
          List.of());

  @TempDir private Path folder;
  private Trial trial;
  private final List<PictureAsk> asked = new ArrayList<>();

  private interface Painter {
    BufferedImage paint() throws UnusableAnswer;
  }

  @BeforeEach
  void open() {
    trial = new Trial(folder);
    trial.plan = PLAN;
  }

  private void painter(Painter painter) {
    trial.painter =
        Optional.of(
            new PictureModel() {
              @Override
              public String name() {
                return PAINTER;
              }

              @Override
              public BufferedImage paint(PictureAsk ask) throws UnusableAnswer {
                asked.add(ask);
                return painter.paint();
              }
            });
  }

  private static BufferedImage red() {
    BufferedImage image = new BufferedImage(1_200, 1_200, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setColor(Color.RED);
    g.fillRect(0, 0, 1_200, 1_200);
    g.dispose();
    return image;
  }

  private Content make() {
    return trial.make(Trial.request(640, 360, Branding.NONE));
  }

  private static boolean redInTheMiddleOfTheArt(Content content) throws IOException {
    BufferedImage seen = ImageIO.read(Trial.file(content, "thumbnail.jpg").toFile());
    Color color = new Color(seen.getRGB(475, 140));
    return color.getRed() > 200 && color.getGreen() < 60 && color.getBlue() < 60;
  }

  @Test
  void whatNoDiagramShowsIsPaintedOnceAndKept() throws IOException {
    painter(PaintedFilmIT::red);
    Content content = make();
    assertThat(asked).hasSize(1);
    assertThat(asked.getFirst().words()).startsWith("A cartoon").contains("The Nile flows north.");
    assertThat(asked.getFirst().unwanted()).contains("letters");
    assertThat(content.provider()).isEqualTo("offline, " + PAINTER);
    assertThat(redInTheMiddleOfTheArt(content)).isTrue();
    trial.steps.forget();
    assertThat(redInTheMiddleOfTheArt(make())).isTrue();
    assertThat(asked).hasSize(1);
    assertThat(trial.steps.saved).isEmpty();
  }

  @Test
  void aRefusedPictureIsDrawnHereAndAWarningSaysSo() throws IOException {
    painter(
        () -> {
          throw new UnusableAnswer("it refused: blocked");
        });
    Content content = make();
    assertThat(content.provider()).isEqualTo("offline");
    assertThat(content.warnings())
        .contains(
            PAINTER
                + " gave no picture for segment 1 (it refused: blocked): it was drawn without it.");
    assertThat(redInTheMiddleOfTheArt(content)).isFalse();
    assertThat(asked).extracting(PictureAsk::seed).hasSize(2).doesNotHaveDuplicates();
    assertThat(make().warnings()).isEqualTo(content.warnings());
    assertThat(asked).hasSize(2);
  }

  @Test
  void aPainterThatCannotBeHadIsAskedAgainInAnotherTry() {
    painter(
        () -> {
          throw GenerationException.passing(Stage.PICTURES, "provider_busy", "busy");
        });
    assertThatThrownBy(this::make)
        .isInstanceOfSatisfying(
            GenerationException.class, failure -> assertThat(failure.retryable()).isTrue());
    painter(PaintedFilmIT::red);
    assertThat(make().provider()).isEqualTo("offline, " + PAINTER);
  }

  @Test
  void whoWasAskedForAndDidNotMakeItIsSaid() {
    VideoRequest plain = Trial.request(160, 128, Branding.NONE);
    VideoRequest request =
        new VideoRequest(
            plain.prompt(),
            plain.segments(),
            plain.narration(),
            plain.look(),
            plain.branding(),
            new ProviderWish(Optional.of("openai"), Optional.of("gpt-4o")),
            new ProviderWish(Optional.of("offline"), Optional.empty()),
            false);
    assertThat(trial.make(request).warnings())
        .contains(
            "The script: openai gpt-4o was asked for, offline made it. The service's operator"
                + " chooses providers.")
        .noneMatch(warning -> warning.startsWith("The pictures"));
  }
}
