package dev.taskapi.tasks.dynamodb;

import static dev.taskapi.tasks.dynamodb.TaskTable.ACCOUNT_ID;
import static dev.taskapi.tasks.dynamodb.TaskTable.CHECK;
import static dev.taskapi.tasks.dynamodb.TaskTable.CHECK_AT;
import static dev.taskapi.tasks.dynamodb.TaskTable.CHECK_BUCKET;
import static dev.taskapi.tasks.dynamodb.TaskTable.TASK_ID;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Reads the index of what the reconciler must look at. */
final class CheckReader {
  private final Dynamo dynamo;

  CheckReader(Dynamo dynamo) {
    this.dynamo = dynamo;
  }

  /**
   * An entry of the index.
   *
   * @param key of the item in the table
   */
  record Entry(Map<String, AttributeValue> key, Instant checkAt) {}

  List<Entry> entries(int bucket, Instant now, Optional<Entry> after, int limit) {
    QueryRequest.Builder request =
        QueryRequest.builder()
            .tableName(dynamo.table())
            .indexName(CHECK.name())
            .keyConditionExpression("%s = :bucket AND %s <= :now".formatted(CHECK_BUCKET, CHECK_AT))
            .expressionAttributeValues(Map.of(":bucket", number(bucket), ":now", time(now)))
            .limit(limit);
    after.ifPresent(entry -> request.exclusiveStartKey(startKey(bucket, entry)));
    return dynamo.call(client -> client.query(request.build())).items().stream()
        .map(CheckReader::read)
        .toList();
  }

  private static Entry read(Map<String, AttributeValue> attributes) {
    Item item = Item.of(attributes);
    Map<String, AttributeValue> key =
        Map.of(
            TASK_ID, AttributeValue.fromS(item.text(TASK_ID)),
            ACCOUNT_ID, AttributeValue.fromS(item.text(ACCOUNT_ID)));
    return new Entry(key, item.time(CHECK_AT));
  }

  private static Map<String, AttributeValue> startKey(int bucket, Entry entry) {
    Map<String, AttributeValue> key = new HashMap<>(entry.key());
    key.put(CHECK_BUCKET, number(bucket));
    key.put(CHECK_AT, time(entry.checkAt()));
    return key;
  }

  private static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }

  private static AttributeValue time(Instant at) {
    return number(at.toEpochMilli());
  }
}
