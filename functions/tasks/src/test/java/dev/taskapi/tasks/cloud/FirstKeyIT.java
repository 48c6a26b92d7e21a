package dev.taskapi.tasks.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskapi.tasks.access.ApiKey;
import dev.taskapi.tasks.access.ApiKeySecret;
import dev.taskapi.tasks.access.Scope;
import dev.taskapi.tasks.dynamodb.DynamoDbApiKeyStore;
import dev.taskapi.tasks.dynamodb.TableName;
import dev.taskapi.tasks.testing.ManualClock;
import dev.taskapi.tasks.testing.Samples;
import dev.taskapi.tasks.testing.TestCloud;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.lambda.LambdaClient;

final class FirstKeyIT {
  @Test
  void theFirstKeyWorksWithEveryScopeOfKeys() {
    TableName table = TableName.of(TestCloud.newTable());
    ManualClock clock = new ManualClock();
    AwsClients clients =
        new AwsClients(
            TestCloud.dynamoDb(),
            TestCloud.sqs(),
            TestCloud.s3(),
            TestCloud.links(),
            FirstKeyIT::noLambda);
    ApiKeySecret secret =
        new FirstKey(clients, table, Samples.surroundings(clock)).make(Samples.ACCOUNT, "operator");
    ApiKey key =
        new DynamoDbApiKeyStore(TestCloud.dynamoDb(), table)
            .find(Samples.ACCOUNT, secret.keyId())
            .orElseThrow();
    assertThat(secret.opens(key)).isTrue();
    assertThat(key.worksAt(clock.instant())).isTrue();
    assertThat(key.name()).contains("operator");
    assertThat(key.scopes()).isEqualTo(Scope.ofKeys());
  }

  private static LambdaClient noLambda() {
    throw new IllegalStateException("keys need no Lambda");
  }
}
