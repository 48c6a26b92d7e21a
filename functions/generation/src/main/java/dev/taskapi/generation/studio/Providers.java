package dev.taskapi.generation.studio;

import java.net.URI;
import java.util.Optional;

/**
 * Which providers are asked. What none is named for is made on this machine.
 *
 * @param textModel a model or inference profile of Amazon Bedrock, such as
 *     "us.amazon.nova-pro-v1:0", which writes scripts and quizzes; it must know tools
 * @param polly whether Amazon Polly speaks
 * @param endpoint where both are asked instead of at AWS
 */
public record Providers(Optional<String> textModel, boolean polly, Optional<URI> endpoint) {
  public static final Providers NONE = new Providers(Optional.empty(), false, Optional.empty());
}
