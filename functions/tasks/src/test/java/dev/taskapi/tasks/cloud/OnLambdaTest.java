package dev.taskapi.tasks.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.regions.Region;

final class OnLambdaTest {
  private static final Map<String, String> REGION = Map.of("AWS_REGION", "eu-west-1");
  private static final Map<String, String> WITH_KEY =
      Map.of("AWS_REGION", "eu-west-1", "AWS_ACCESS_KEY_ID", "a");

  private static AwsClients clients(Map<String, String> variables) {
    return AwsClients.onLambda(new Environment(variables));
  }

  @Test
  void aKeyInTheEnvironmentIsTheCredentials() {
    assertThat(OnLambda.credentials(new Environment(WITH_KEY)))
        .isInstanceOf(EnvironmentVariableCredentialsProvider.class);
  }

  @Test
  void withoutOneTheyAreSearchedFor() {
    assertThat(OnLambda.credentials(new Environment(REGION)))
        .isInstanceOf(DefaultCredentialsProvider.class);
  }

  @Test
  void theRegionIsTheEnvironments() {
    AwsClients clients = clients(WITH_KEY);

    assertThat(clients.dynamoDb().serviceClientConfiguration().region())
        .isEqualTo(Region.EU_WEST_1);
    assertThat(clients.s3().serviceClientConfiguration().region()).isEqualTo(Region.EU_WEST_1);
    assertThatThrownBy(() -> clients(Map.of()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("AWS_REGION");
  }

  @Test
  void aCallerHearsOfACallThatLasts() {
    assertThat(
            clients(WITH_KEY)
                .sqs()
                .serviceClientConfiguration()
                .overrideConfiguration()
                .apiCallTimeout())
        .contains(Duration.ofSeconds(20));
  }
}
