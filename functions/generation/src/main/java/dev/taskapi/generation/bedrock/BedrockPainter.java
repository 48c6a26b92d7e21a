package dev.taskapi.generation.bedrock;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.taskapi.generation.GenerationException;
import dev.taskapi.generation.Stage;
import dev.taskapi.generation.model.PictureAsk;
import dev.taskapi.generation.model.PictureModel;
import dev.taskapi.generation.model.UnusableAnswer;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;
import software.amazon.awssdk.services.bedrockruntime.model.InvokeModelResponse;
import software.amazon.awssdk.services.bedrockruntime.model.ValidationException;

/** A picture model of Amazon Bedrock, by InvokeModel. */
public final class BedrockPainter implements PictureModel {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TYPE = "application/json";

  /** A picture of the largest size that is taken, not compressed, in Base64. */
  private static final int LONGEST_ANSWER = 20_000_000;

  private final BedrockRuntimeClient client;
  private final String modelId;
  private final PictureForm form;

  /**
   * @param modelId of a model or an inference profile that {@link #knows} can be asked
   */
  public BedrockPainter(BedrockRuntimeClient client, String modelId) {
    this.client = client;
    this.modelId = modelId;
    this.form =
        PictureForm.of(modelId)
            .orElseThrow(
                () -> new IllegalArgumentException("not a picture model of Bedrock: " + modelId));
  }

  /** Whether it is a model of Amazon or Stability AI, whose forms are known here. */
  public static boolean knows(String modelId) {
    return PictureForm.of(modelId).isPresent();
  }

  @Override
  public String name() {
    return "bedrock/" + modelId;
  }

  @Override
  public BufferedImage paint(PictureAsk ask) throws UnusableAnswer {
    JsonNode answer = answer(ask);
    Optional<String> refusal = form.refusal(answer);
    if (refusal.isPresent()) {
      throw refused(refusal.get());
    }
    return PictureBytes.read(answer.path("images").path(0).asText(""));
  }

  private JsonNode answer(PictureAsk ask) throws UnusableAnswer {
    byte[] body = invoke(ask).body().asByteArrayUnsafe();
    if (body.length > LONGEST_ANSWER) {
      throw new UnusableAnswer("its answer had " + body.length + " bytes");
    }
    try {
      return JSON.readTree(body);
    } catch (IOException notJson) {
      throw new UnusableAnswer("its answer was not JSON");
    }
  }

  /** What Bedrock holds for wrong is mostly what its filter does not let pass. */
  private InvokeModelResponse invoke(PictureAsk ask) throws UnusableAnswer {
    SdkBytes body = SdkBytes.fromUtf8String(form.body(ask).toString());
    try {
      return new BedrockErrors(Stage.PICTURES, modelId)
          .calling(
              () ->
                  client.invokeModel(
                      request ->
                          request.modelId(modelId).contentType(TYPE).accept(TYPE).body(body)));
    } catch (GenerationException failure) {
      if (failure.getCause() instanceof ValidationException wrong) {
        throw refused(
            Optional.ofNullable(wrong.awsErrorDetails())
                .map(AwsErrorDetails::errorMessage)
                .orElse("a bad request"));
      }
      throw failure;
    }
  }

  private static UnusableAnswer refused(String reason) {
    return new UnusableAnswer("it refused: " + reason.substring(0, Math.min(200, reason.length())));
  }
}
