package dev.taskapi.tasks.cloud;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.function.Consumer;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.defaultsmode.DefaultsMode;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;

/**
 * What Lambda's environment says, told to the builders of clients, so that a start does not search
 * for it: there are no profiles on Lambda, and what a search loads costs more than a call.
 */
final class OnLambda {
  private static final String REGION = "AWS_REGION";
  private static final String KEY = "AWS_ACCESS_KEY_ID";

  /** As the SDK's own connections have them. */
  private static final Duration CONNECTING = Duration.ofSeconds(2);

  private static final Duration READING = Duration.ofSeconds(30);

  private final Region region;
  private final AwsCredentialsProvider credentials;
  private final ProfileFile noProfiles =
      ProfileFile.builder().content("").type(ProfileFile.Type.CONFIGURATION).build();
  private final SdkHttpClient http = UrlConnectionHttpClient.create(OnLambda::connection);

  OnLambda(Environment environment) {
    region = Region.of(environment.required(REGION));
    credentials = credentials(environment);
  }

  /** A snapshot has no key: whoever is restored from it asks Lambda, as a search finds out. */
  static AwsCredentialsProvider credentials(Environment environment) {
    return environment.optional(KEY).isPresent()
        ? EnvironmentVariableCredentialsProvider.create()
        : DefaultCredentialsProvider.builder().build();
  }

  /** Tells a builder all that it would look for, and {@code more}. */
  <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> B configured(
      B builder, Consumer<ClientOverrideConfiguration.Builder> more) {
    return builder
        .httpClient(http)
        .region(region)
        .credentialsProvider(credentials)
        .defaultsMode(DefaultsMode.LEGACY)
        .overrideConfiguration(
            config -> {
              config.defaultProfileFile(noProfiles);
              more.accept(config);
            });
  }

  /** Trust is loaded when the first connection needs it; the SDK's own would load it at once. */
  private static HttpURLConnection connection(URI address) {
    try {
      HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
      connection.setConnectTimeout((int) CONNECTING.toMillis());
      connection.setReadTimeout((int) READING.toMillis());
      return connection;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
