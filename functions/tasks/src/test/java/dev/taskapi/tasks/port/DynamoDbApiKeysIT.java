package dev.taskapi.tasks.port;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskapi.tasks.access.ApiKey;
import dev.taskapi.tasks.access.ApiKeyStore;
import dev.taskapi.tasks.access.KeyLimits;
import dev.taskapi.tasks.access.ManageKeys;
import dev.taskapi.tasks.dynamodb.DynamoDbApiKeyStore;
import dev.taskapi.tasks.dynamodb.TableName;
import dev.taskapi.tasks.dynamodb.TaskTable;
import dev.taskapi.tasks.testing.InMemoryApiKeys;
import dev.taskapi.tasks.testing.ManualClock;
import dev.taskapi.tasks.testing.Samples;
import dev.taskapi.tasks.testing.TestCloud;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class DynamoDbApiKeysIT extends ApiKeyStoreContract {
  private final String table = TestCloud.newTable();
  private final ApiKeyStore keys =
      new DynamoDbApiKeyStore(TestCloud.dynamoDb(), TableName.of(table));

  @Override
  ApiKeyStore keys() {
    return keys;
  }

  private Map<String, AttributeValue> row(ApiKey key) {
    return TestCloud.dynamoDb()
        .getItem(
            get ->
                get.tableName(table)
                    .key(
                        Map.of(
                            TaskTable.TASK_ID,
                            AttributeValue.fromS("keys#" + key.account()),
                            TaskTable.ACCOUNT_ID,
                            AttributeValue.fromS(key.id()))))
        .item();
  }

  private static AttributeValue thirtyDaysFrom(long seconds) {
    long start = ManualClock.START.getEpochSecond();
    return AttributeValue.fromN(Long.toString(start + seconds + 30L * 24 * 3_600));
  }

  @Test
  void whatCannotBeAKeysIdIsNotAskedFor() {
    ManageKeys manage =
        new ManageKeys(keys, KeyLimits.STANDARD, Samples.surroundings(new ManualClock()));
    assertThat(manage.revoke(Samples.ACCOUNT, "0".repeat(2_000))).isFalse();
  }

  @Test
  void dynamoDbMayRemoveAKeyThirtyDaysAfterItStopped() {
    InMemoryApiKeys made = new InMemoryApiKeys();
    made.make(Samples.ACCOUNT);
    ApiKey lasting = made.list(Samples.ACCOUNT).getFirst();
    ApiKey expiring =
        new ApiKey(
            lasting.account(),
            "expiring",
            lasting.secretHash(),
            Optional.empty(),
            lasting.scopes(),
            new ApiKey.Lifetime(
                ManualClock.START,
                Optional.of(ManualClock.START.plusSeconds(60)),
                Optional.empty()));
    keys.put(lasting);
    keys.put(expiring);
    assertThat(row(lasting)).doesNotContainKey(TaskTable.EXPIRES);
    assertThat(row(expiring)).containsEntry(TaskTable.EXPIRES, thirtyDaysFrom(60));
    keys.revoke(lasting.account(), lasting.id(), ManualClock.START.plusSeconds(7));
    assertThat(row(lasting)).containsEntry(TaskTable.EXPIRES, thirtyDaysFrom(7));
  }
}
