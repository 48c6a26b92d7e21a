package dev.taskapi.tasks.dynamodb;

import static dev.taskapi.tasks.dynamodb.TaskTable.ACCOUNT_ID;
import static dev.taskapi.tasks.dynamodb.TaskTable.CHECK_AT;
import static dev.taskapi.tasks.dynamodb.TaskTable.CHECK_BUCKET;
import static dev.taskapi.tasks.dynamodb.TaskTable.TASK_ID;

import dev.taskapi.tasks.AccountId;
import dev.taskapi.tasks.Incarnation;
import dev.taskapi.tasks.RequestRef;
import dev.taskapi.tasks.TaskId;
import dev.taskapi.tasks.TaskKey;
import dev.taskapi.tasks.port.Erasure;
import dev.taskapi.tasks.port.Erasures;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * The notes as items of the task table, in a bucket of their own of the check index. A note's key
 * says all of it, so that the index alone answers.
 */
public final class DynamoDbErasures implements Erasures {
  private static final String PREFIX = "erase#";
  private static final String DIVIDER = "#";

  private final Dynamo dynamo;
  private final CheckReader checks;

  public DynamoDbErasures(DynamoDbClient client, TableName table) {
    this.dynamo = new Dynamo(client, table.name(), table.shards());
    this.checks = new CheckReader(dynamo);
  }

  @Override
  public void note(Erasure erasure) {
    Map<String, AttributeValue> item =
        Item.of(new HashMap<>(key(erasure)))
            .number(CHECK_BUCKET, TaskTable.ERASURE_BUCKET)
            .number(CHECK_AT, erasure.dueAt().toEpochMilli())
            .attributes();
    dynamo.call(client -> client.putItem(put -> put.tableName(dynamo.table()).item(item)));
  }

  @Override
  public List<Erasure> due(Instant now, Optional<Erasure> after, int limit) {
    return checks
        .entries(TaskTable.ERASURE_BUCKET, now, after.map(DynamoDbErasures::entry), limit)
        .stream()
        .map(DynamoDbErasures::read)
        .toList();
  }

  @Override
  public void settle(Erasure erasure) {
    try {
      dynamo.call(
          client ->
              client.deleteItem(
                  delete ->
                      delete
                          .tableName(dynamo.table())
                          .key(key(erasure))
                          .conditionExpression(CHECK_AT + " = :due")
                          .expressionAttributeValues(Map.of(":due", due(erasure)))));
    } catch (ConditionalCheckFailedException settledOrNotedAnew) {
      return;
    }
  }

  private static CheckReader.Entry entry(Erasure erasure) {
    return new CheckReader.Entry(key(erasure), erasure.dueAt());
  }

  private static Map<String, AttributeValue> key(Erasure erasure) {
    Incarnation incarnation = erasure.incarnation();
    String name =
        String.join(
            DIVIDER,
            incarnation.name(),
            erasure.request().map(RequestRef.Apart::key).orElse(""),
            incarnation.key().id().value());
    return TaskItem.key(PREFIX + name, incarnation.key().account());
  }

  private static Erasure read(CheckReader.Entry entry) {
    Item item = Item.of(entry.key());
    String[] parts = item.text(TASK_ID).substring(PREFIX.length()).split(DIVIDER, 3);
    TaskKey task = new TaskKey(new AccountId(item.text(ACCOUNT_ID)), new TaskId(parts[2]));
    return new Erasure(
        Incarnation.of(task, parts[0]),
        Optional.of(parts[1]).filter(key -> !key.isEmpty()).map(RequestRef.Apart::new),
        entry.checkAt());
  }

  private static AttributeValue due(Erasure erasure) {
    return AttributeValue.fromN(Long.toString(erasure.dueAt().toEpochMilli()));
  }
}
