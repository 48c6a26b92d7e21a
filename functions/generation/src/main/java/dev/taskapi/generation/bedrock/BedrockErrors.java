package dev.taskapi.generation.bedrock;

import dev.taskapi.generation.GenerationException;
import dev.taskapi.generation.Stage;
import dev.taskapi.generation.WorkStopped;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.bedrockruntime.model.AccessDeniedException;
import software.amazon.awssdk.services.bedrockruntime.model.ResourceNotFoundException;
import software.amazon.awssdk.services.bedrockruntime.model.ValidationException;

/** Turns what Bedrock cannot do into what a task's error says. */
final class BedrockErrors {
  private final Stage stage;
  private final String model;

  BedrockErrors(Stage stage, String model) {
    this.stage = stage;
    this.model = model;
  }

  /**
   * @throws GenerationException passing in every case but a call that Bedrock holds for wrong: an
   *     operator may open the model meanwhile, and a throttle passes
   */
  <T> T calling(Supplier<T> call) {
    try {
      return call.get();
    } catch (AbortedException stopped) {
      Thread.currentThread().interrupt();
      throw new WorkStopped(stopped);
    } catch (ValidationException wrong) {
      throw GenerationException.permanent(
              stage,
              "provider_refused",
              "Amazon Bedrock refused the call to "
                  + model
                  + ": shorten the prompt or turn the provider off.")
          .causedBy(wrong);
    } catch (AccessDeniedException | ResourceNotFoundException closed) {
      throw GenerationException.passing(
              stage,
              "provider_closed",
              "Amazon Bedrock does not give this deployment the model "
                  + model
                  + ": its operator must open it.")
          .causedBy(closed);
    } catch (SdkException busy) {
      throw GenerationException.passing(
              stage, "provider_busy", "Amazon Bedrock did not answer for " + model + ".")
          .causedBy(busy);
    }
  }

  GenerationException refusedContent() {
    return GenerationException.permanent(
        stage,
        "content_refused",
        "The model " + model + " refuses the prompt's content: change the prompt.");
  }
}
