package dev.taskapi.tasks.dynamodb;

import static dev.taskapi.tasks.dynamodb.TaskTable.CHECK;
import static dev.taskapi.tasks.dynamodb.TaskTable.CHECK_AT;
import static dev.taskapi.tasks.dynamodb.TaskTable.CHECK_BUCKET;

import dev.taskapi.tasks.port.Due;
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

  List<Due> due(int bucket, Instant now, Optional<Due> after, int limit) {
    QueryRequest.Builder request =
        QueryRequest.builder()
            .tableName(dynamo.table())
            .indexName(CHECK.name())
            .keyConditionExpression("%s = :bucket AND %s <= :now".formatted(CHECK_BUCKET, CHECK_AT))
            .expressionAttributeValues(Map.of(":bucket", number(bucket), ":now", time(now)))
            .limit(limit);
    after.ifPresent(due -> request.exclusiveStartKey(startKey(bucket, due)));
    return dynamo.call(client -> client.query(request.build())).items().stream()
        .map(CheckReader::read)
        .toList();
  }

  private static Due read(Map<String, AttributeValue> attributes) {
    return new Due(TaskItem.key(attributes), Item.of(attributes).time(CHECK_AT));
  }

  private static Map<String, AttributeValue> startKey(int bucket, Due due) {
    Map<String, AttributeValue> key = new HashMap<>(TaskItem.key(due.key()));
    key.put(CHECK_BUCKET, number(bucket));
    key.put(CHECK_AT, time(due.checkAt()));
    return key;
  }

  private static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }

  private static AttributeValue time(Instant at) {
    return number(at.toEpochMilli());
  }
}
