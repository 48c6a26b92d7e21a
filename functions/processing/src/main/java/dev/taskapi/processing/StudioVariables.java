package dev.taskapi.processing;

import dev.taskapi.generation.studio.Providers;
import dev.taskapi.generation.studio.StudioSettings;
import dev.taskapi.tasks.cloud.Environment;
import java.nio.file.Path;
import java.util.Optional;

/** How content is made, as the function's variables say. */
public final class StudioVariables {
  /** The ffmpeg program of the function's layer. */
  public static final String FFMPEG = "FFMPEG";

  /** A model or inference profile of Amazon Bedrock, which writes scripts and quizzes. */
  public static final String TEXT_MODEL = "TEXT_MODEL";

  /** A picture model of Amazon Bedrock by Amazon or Stability AI, for videos. */
  public static final String IMAGE_MODEL = "IMAGE_MODEL";

  /** Who speaks: "offline" or "polly". */
  public static final String SPEECH_PROVIDER = "SPEECH_PROVIDER";

  private StudioVariables() {}

  /**
   * @throws IllegalStateException naming the variable that is wrong
   */
  public static StudioSettings read(Environment environment) {
    return StudioSettings.standard()
        .withFfmpeg(environment.optional(FFMPEG).map(Path::of))
        .withProviders(
            new Providers(
                environment.optional(TEXT_MODEL),
                environment.optional(IMAGE_MODEL).map(StudioVariables::painter),
                polly(environment),
                Optional.empty()));
  }

  /** Whether a model can be named for pictures. */
  public static boolean paints(String model) {
    return Providers.paints(model);
  }

  private static String painter(String model) {
    if (!paints(model)) {
      throw new IllegalStateException(
          "The variable %s must name a picture model of Amazon Bedrock by Amazon or Stability AI, not %s"
              .formatted(IMAGE_MODEL, model));
    }
    return model;
  }

  private static boolean polly(Environment environment) {
    String provider = environment.optional(SPEECH_PROVIDER).orElse("offline");
    return switch (provider) {
      case "polly" -> true;
      case "offline" -> false;
      default ->
          throw new IllegalStateException(
              "The variable %s must be offline or polly, not %s"
                  .formatted(SPEECH_PROVIDER, provider));
    };
  }
}
