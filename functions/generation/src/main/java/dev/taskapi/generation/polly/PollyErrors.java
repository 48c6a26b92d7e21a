package dev.taskapi.generation.polly;

import dev.taskapi.generation.GenerationException;
import dev.taskapi.generation.Stage;
import dev.taskapi.generation.WorkStopped;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.polly.model.PollyException;

/** Turns what Polly cannot do into what a task's error says. */
final class PollyErrors {
  private static final int BAD_REQUEST = 400;

  private PollyErrors() {}

  /**
   * @throws PollyException where Polly refuses just this text
   * @throws GenerationException where it cannot be had now, or not by this deployment
   */
  static <T> T calling(Supplier<T> call) {
    try {
      return call.get();
    } catch (AbortedException stopped) {
      Thread.currentThread().interrupt();
      throw new WorkStopped(stopped);
    } catch (PollyException refused) {
      if (refused.statusCode() == BAD_REQUEST && !refused.isThrottlingException()) {
        throw refused;
      }
      throw busy(refused);
    } catch (SdkException failed) {
      throw busy(failed);
    }
  }

  private static GenerationException busy(SdkException failed) {
    return GenerationException.passing(
            Stage.VOICE,
            "provider_busy",
            "Amazon Polly did not answer, or not for this deployment.")
        .causedBy(failed);
  }
}
