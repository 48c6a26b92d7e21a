package dev.taskapi.generation.bedrock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.taskapi.generation.GenerationException;
import dev.taskapi.generation.Stage;
import dev.taskapi.generation.bedrock.FakeProvider.Answer;
import dev.taskapi.generation.model.PictureAsk;
import dev.taskapi.generation.model.UnusableAnswer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;

final class BedrockPainterTest {
  private static final String AMAZON = "amazon.nova-canvas-v1:0";
  private static final String STABILITY = "stability.stable-image-core-v1:1";
  private static final PictureAsk ASK = new PictureAsk("A cartoon of the Nile", "letters", -1);

  private static BufferedImage painted(String model, Answer answer) throws UnusableAnswer {
    try (FakeProvider provider = new FakeProvider(answer);
        BedrockRuntimeClient client = provider.asking(BedrockRuntimeClient.builder()).build()) {
      return new BedrockPainter(client, model).paint(ASK);
    }
  }

  private static FakeProvider.Sent sent(String model) throws UnusableAnswer {
    try (FakeProvider provider = new FakeProvider(images(picture("png", 256, 256)));
        BedrockRuntimeClient client = provider.asking(BedrockRuntimeClient.builder()).build()) {
      new BedrockPainter(client, model).paint(ASK);
      return provider.sent().getFirst();
    }
  }

  private static String picture(String kind, int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, kind, out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return Base64.getEncoder().encodeToString(out.toByteArray());
  }

  private static Answer images(String base64) {
    return Answer.json(
        "{\"images\": [\"%s\"], \"finish_reasons\": [null], \"seeds\": [1]}".formatted(base64));
  }

  @ParameterizedTest
  @ValueSource(strings = {AMAZON, STABILITY, "us.stability.stable-image-core-v1:1"})
  void aPictureComesBack(String model) throws Exception {
    assertThat(painted(model, images(picture("jpg", 512, 256))).getWidth()).isEqualTo(512);
  }

  @Test
  void amazonsModelsAreAskedInTheirForm() throws Exception {
    FakeProvider.Sent sent = sent(AMAZON);
    JsonNode body = new ObjectMapper().readTree(sent.body());
    assertThat(sent.path()).isEqualTo("/model/amazon.nova-canvas-v1:0/invoke");
    assertThat(body)
        .isEqualTo(
            new ObjectMapper()
                .readTree(
                    """
                    {"taskType": "TEXT_IMAGE",
                     "textToImageParams": {"text": "A cartoon of the Nile", "negativeText": "letters"},
                     "imageGenerationConfig": {"width": 1024, "height": 1024, "quality": "standard",
                       "numberOfImages": 1, "seed": 858993459}}"""));
  }

  @Test
  void stabilitysModelsAreAskedInTheirForm() throws Exception {
    FakeProvider.Sent sent = sent(STABILITY);
    assertThat(sent.path()).isEqualTo("/model/stability.stable-image-core-v1:1/invoke");
    assertThat(new ObjectMapper().readTree(sent.body()))
        .isEqualTo(
            new ObjectMapper()
                .readTree(
                    """
                    {"prompt": "A cartoon of the Nile", "negative_prompt": "letters",
                     "aspect_ratio": "1:1", "output_format": "png", "seed": 4294967294}"""));
  }

  @Test
  void aRefusalIsSaidInTheModelsWords() {
    assertThatThrownBy(
            () ->
                painted(AMAZON, Answer.json("{\"images\": [], \"error\": \"blocked by filters\"}")))
        .isInstanceOf(UnusableAnswer.class)
        .hasMessage("it refused: blocked by filters");
    assertThatThrownBy(
            () ->
                painted(
                    STABILITY, Answer.json("{\"finish_reasons\": [\"Filter reason: prompt\"]}")))
        .isInstanceOf(UnusableAnswer.class)
        .hasMessage("it refused: Filter reason: prompt");
    assertThatThrownBy(() -> painted(AMAZON, Answer.error(400, "ValidationException")))
        .isInstanceOf(UnusableAnswer.class)
        .hasMessage("it refused: no");
  }

  @Test
  void whatIsNoPictureOfFairSizeIsUnusable() {
    for (Answer answer :
        new Answer[] {
          images(picture("png", 255, 512)),
          images(picture("png", 2049, 256)),
          images(picture("gif", 512, 512)),
          images("bm90IGEgcGljdHVyZQ=="),
          images("%%%"),
          images(picture("png", 512, 512).substring(0, 60)),
          Answer.json("{}"),
          Answer.json("hello")
        }) {
      assertThatThrownBy(() -> painted(AMAZON, answer)).isInstanceOf(UnusableAnswer.class);
    }
  }

  @Test
  void whatMayPassIsTriedAgainLater() {
    for (Answer answer :
        new Answer[] {
          Answer.error(403, "AccessDeniedException"),
          Answer.error(404, "ResourceNotFoundException"),
          Answer.error(429, "ThrottlingException")
        }) {
      assertThatThrownBy(() -> painted(STABILITY, answer))
          .isInstanceOfSatisfying(
              GenerationException.class,
              failure -> {
                assertThat(failure.retryable()).isTrue();
                assertThat(failure.stage()).isEqualTo(Stage.PICTURES);
              });
    }
  }

  @Test
  void otherMakersModelsAreNotKnown() {
    assertThat(BedrockPainter.knows("anthropic.claude-sonnet")).isFalse();
    assertThat(BedrockPainter.knows("amazon.")).isFalse();
    assertThat(BedrockPainter.knows("eu.amazon.nova-canvas-v1:0")).isTrue();
  }
}
