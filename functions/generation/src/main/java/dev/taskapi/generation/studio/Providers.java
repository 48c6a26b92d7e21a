package dev.taskapi.generation.studio;

import dev.taskapi.generation.bedrock.BedrockPainter;
import java.net.URI;
import java.util.Optional;

/**
 * Which providers are asked. What none is named for is made on this machine.
 *
 * @param textModel a model or inference profile of Amazon Bedrock, such as
 *     "us.amazon.nova-pro-v1:0", which writes scripts and quizzes; it must know tools
 * @param imageModel a picture model of Amazon Bedrock by Amazon or Stability AI, such as
 *     "stability.stable-image-core-v1:1", which paints what no diagram of a video shows
 * @param polly whether Amazon Polly speaks
 * @param endpoint where all are asked instead of at AWS
 */
public record Providers(
    Optional<String> textModel,
    Optional<String> imageModel,
    boolean polly,
    Optional<URI> endpoint) {
  public static final Providers NONE =
      new Providers(Optional.empty(), Optional.empty(), false, Optional.empty());

  public Providers {
    if (imageModel.filter(model -> !paints(model)).isPresent()) {
      throw new IllegalArgumentException(
          imageModel + " is not a picture model of Bedrock by Amazon or Stability AI");
    }
  }

  /** Whether it is known how to ask the model for a picture. */
  public static boolean paints(String modelId) {
    return BedrockPainter.knows(modelId);
  }
}
