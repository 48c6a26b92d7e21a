package dev.taskapi.tasks.dynamodb;

import dev.taskapi.tasks.port.ProcessingState;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** The state as one item of the task table. */
public final class DynamoDbProcessingState implements ProcessingState {
  /** No task has this id and no account this name: the characters are not allowed in them. */
  private static final Map<String, AttributeValue> KEY =
      Map.of(
          TaskTable.TASK_ID, AttributeValue.fromS("processing#"),
          TaskTable.ACCOUNT_ID, AttributeValue.fromS("*"));

  private static final String SEEN_AT = "fa";
  private static final String FED = "fe";
  private static final String PAUSE = "pa";

  private final Dynamo dynamo;

  public DynamoDbProcessingState(DynamoDbClient client, TableName table) {
    this.dynamo = new Dynamo(client, table.name(), table.shards());
  }

  @Override
  public State read() {
    var response =
        dynamo.call(
            client ->
                client.getItem(get -> get.tableName(dynamo.table()).key(KEY).consistentRead(true)));
    Item item = Item.of(response.item());
    Optional<Seen> seen = item.timeIfAny(SEEN_AT).map(at -> new Seen(item.count(FED) == 1, at));
    return new State(seen, item.textIfAny(PAUSE));
  }

  @Override
  public void note(boolean fed, Instant at) {
    try {
      update(
          request ->
              request
                  .updateExpression("SET %s = :at, %s = :fed".formatted(SEEN_AT, FED))
                  .conditionExpression(
                      "attribute_not_exists(%1$s) OR %1$s <= :at".formatted(SEEN_AT))
                  .expressionAttributeValues(
                      Map.of(":at", number(at.toEpochMilli()), ":fed", number(fed ? 1 : 0))));
    } catch (ConditionalCheckFailedException newerIsNoted) {
      return;
    }
  }

  @Override
  public void pause(String reason) {
    update(
        request ->
            request
                .updateExpression("SET %s = :reason".formatted(PAUSE))
                .expressionAttributeValues(Map.of(":reason", AttributeValue.fromS(reason))));
  }

  @Override
  public void endPause() {
    update(request -> request.updateExpression("REMOVE " + PAUSE));
  }

  private void update(UnaryOperator<UpdateItemRequest.Builder> change) {
    UpdateItemRequest request =
        change.apply(UpdateItemRequest.builder().tableName(dynamo.table()).key(KEY)).build();
    dynamo.call(client -> client.updateItem(request));
  }

  private static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }
}
