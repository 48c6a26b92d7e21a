package dev.taskapi.generation.studio;

import dev.taskapi.generation.bedrock.BedrockModel;
import dev.taskapi.generation.bedrock.BedrockPainter;
import dev.taskapi.generation.model.LanguageModel;
import dev.taskapi.generation.model.PictureModel;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;
import software.amazon.awssdk.services.polly.PollyClient;

/** The clients of the providers, with the region and credentials of the process. */
final class AwsProviders {
  /** A long script takes a model a minute and more. */
  private static final Duration LONGEST_ANSWER = Duration.ofMinutes(3);

  /** Some ten seconds is usual; retries included. */
  private static final Duration LONGEST_PICTURE = Duration.ofMinutes(2);

  private final Optional<URI> endpoint;

  AwsProviders(Optional<URI> endpoint) {
    this.endpoint = endpoint;
  }

  LanguageModel model(String id) {
    return new BedrockModel(at(BedrockRuntimeClient.builder().httpClient(http())).build(), id);
  }

  PictureModel painter(String id) {
    return new BedrockPainter(
        at(BedrockRuntimeClient.builder()
                .httpClient(http())
                .overrideConfiguration(limits -> limits.apiCallTimeout(LONGEST_PICTURE)))
            .build(),
        id);
  }

  PollyClient polly() {
    return at(PollyClient.builder().httpClient(http())).build();
  }

  private <B extends AwsClientBuilder<B, C>, C> B at(B builder) {
    endpoint.ifPresent(builder::endpointOverride);
    return builder;
  }

  private static SdkHttpClient http() {
    return UrlConnectionHttpClient.builder().socketTimeout(LONGEST_ANSWER).build();
  }
}
