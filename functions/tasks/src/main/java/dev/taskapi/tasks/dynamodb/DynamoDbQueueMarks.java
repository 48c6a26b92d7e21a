package dev.taskapi.tasks.dynamodb;

import dev.taskapi.tasks.AccountId;
import dev.taskapi.tasks.QueueName;
import dev.taskapi.tasks.port.QueueMarks;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** The marks as items of the task table: one for each queue and account, and one for each queue. */
public final class DynamoDbQueueMarks implements QueueMarks {
  private static final String PREFIX = "mark#";

  /** No account has this name: the character is not allowed in one. */
  private static final String EVERY_ACCOUNT = "*";

  private static final String NEWEST = "nw";

  /** Longer than any queue keeps a message. */
  private static final Duration KEPT = Duration.ofDays(15);

  private final Dynamo dynamo;

  public DynamoDbQueueMarks(DynamoDbClient client, TableName table) {
    this.dynamo = new Dynamo(client, table.name(), table.shards());
  }

  @Override
  public void note(QueueName queue, AccountId account, Instant sentAt) {
    note(key(queue, account.value()), sentAt);
    note(key(queue, EVERY_ACCOUNT), sentAt);
  }

  @Override
  public Optional<Instant> newest(QueueName queue, AccountId account) {
    return newest(key(queue, account.value()));
  }

  @Override
  public Optional<Instant> newest(QueueName queue) {
    return newest(key(queue, EVERY_ACCOUNT));
  }

  private void note(Map<String, AttributeValue> key, Instant sentAt) {
    UpdateItemRequest request =
        UpdateItemRequest.builder()
            .tableName(dynamo.table())
            .key(key)
            .updateExpression("SET %s = :sent, %s = :expires".formatted(NEWEST, TaskTable.EXPIRES))
            .conditionExpression("attribute_not_exists(%1$s) OR %1$s < :sent".formatted(NEWEST))
            .expressionAttributeValues(
                Map.of(
                    ":sent", AttributeValue.fromN(Long.toString(sentAt.toEpochMilli())),
                    ":expires",
                        AttributeValue.fromN(Long.toString(sentAt.plus(KEPT).getEpochSecond()))))
            .build();
    try {
      dynamo.call(client -> client.updateItem(request));
    } catch (ConditionalCheckFailedException newerIsNoted) {
      return;
    }
  }

  private Optional<Instant> newest(Map<String, AttributeValue> key) {
    var response =
        dynamo.call(client -> client.getItem(get -> get.tableName(dynamo.table()).key(key)));
    return Item.of(response.item()).timeIfAny(NEWEST);
  }

  private static Map<String, AttributeValue> key(QueueName queue, String account) {
    return Map.of(
        TaskTable.TASK_ID, AttributeValue.fromS(PREFIX + queue.label()),
        TaskTable.ACCOUNT_ID, AttributeValue.fromS(account));
  }
}
