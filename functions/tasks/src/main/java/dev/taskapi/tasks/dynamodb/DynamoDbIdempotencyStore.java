package dev.taskapi.tasks.dynamodb;

import static dev.taskapi.tasks.dynamodb.TaskTable.EXPIRES;
import static dev.taskapi.tasks.dynamodb.TaskTable.TASK_ID;

import dev.taskapi.tasks.port.CallKey;
import dev.taskapi.tasks.port.FirstCall;
import dev.taskapi.tasks.port.IdempotencyStore;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/** The first calls as items of the task table, in no index: a write unit for each. */
public final class DynamoDbIdempotencyStore implements IdempotencyStore {
  private static final String PREFIX = "idem#";
  private static final String FINGERPRINT = "ifp";
  private static final String SEED = "isd";
  private static final String AT = "iat";
  private static final String STATUS = "ist";

  private final Dynamo dynamo;

  public DynamoDbIdempotencyStore(DynamoDbClient client, TableName table) {
    this.dynamo = new Dynamo(client, table.name(), table.shards());
  }

  @Override
  public FirstCall begin(CallKey key, FirstCall mine) {
    try {
      put(
          key,
          mine,
          "attribute_not_exists(%s) OR %s <= :now".formatted(TASK_ID, EXPIRES),
          Map.of(":now", AttributeValue.fromN(Long.toString(mine.at().getEpochSecond()))));
      return mine;
    } catch (ConditionalCheckFailedException remembered) {
      return read(remembered.item());
    }
  }

  @Override
  public int answer(CallKey key, FirstCall first, int status) {
    try {
      put(
          key,
          first.answered(status),
          "%s = :seed AND attribute_not_exists(%s)".formatted(SEED, STATUS),
          Map.of(":seed", AttributeValue.fromS(first.seed())));
      return status;
    } catch (ConditionalCheckFailedException notedOrForgotten) {
      return noted(notedOrForgotten, first).orElse(status);
    }
  }

  private static OptionalInt noted(ConditionalCheckFailedException lost, FirstCall first) {
    if (!lost.hasItem()) {
      return OptionalInt.empty();
    }
    FirstCall now = read(lost.item());
    return now.seed().equals(first.seed()) ? now.status() : OptionalInt.empty();
  }

  private void put(
      CallKey key, FirstCall call, String condition, Map<String, AttributeValue> values) {
    PutItemRequest request =
        PutItemRequest.builder()
            .tableName(dynamo.table())
            .item(write(key, call))
            .conditionExpression(condition)
            .expressionAttributeValues(values)
            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
            .build();
    dynamo.call(client -> client.putItem(request));
  }

  private static Map<String, AttributeValue> write(CallKey key, FirstCall call) {
    String name = PREFIX + key.path() + "#" + key.key();
    Item item =
        Item.of(new HashMap<>(TaskItem.key(name, key.account())))
            .text(FINGERPRINT, call.fingerprint())
            .text(SEED, call.seed())
            .number(AT, call.at().toEpochMilli())
            .number(EXPIRES, call.expiresAt().getEpochSecond());
    call.status().ifPresent(status -> item.number(STATUS, status));
    return item.attributes();
  }

  private static FirstCall read(Map<String, AttributeValue> attributes) {
    Item item = Item.of(attributes);
    return new FirstCall(
        item.text(FINGERPRINT),
        item.text(SEED),
        item.time(AT),
        Instant.ofEpochSecond(item.number(EXPIRES)),
        item.has(STATUS) ? OptionalInt.of((int) item.number(STATUS)) : OptionalInt.empty());
  }
}
