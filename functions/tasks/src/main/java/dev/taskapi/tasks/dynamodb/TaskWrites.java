package dev.taskapi.tasks.dynamodb;

import static dev.taskapi.tasks.dynamodb.TaskTable.REVISION;

import dev.taskapi.tasks.Ids;
import dev.taskapi.tasks.Task;
import dev.taskapi.tasks.port.Creation;
import dev.taskapi.tasks.port.Write;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/** The conditional writes of task rows, each under a new revision. */
final class TaskWrites {
  private static final String SAME_REVISION = REVISION + " = :revision";

  private final Dynamo dynamo;
  private final Ids ids;
  private final InstantSource clock;

  TaskWrites(Dynamo dynamo, Ids ids, InstantSource clock) {
    this.dynamo = dynamo;
    this.ids = ids;
    this.clock = clock;
  }

  Creation create(Task task, Optional<Instant> since) {
    Task written = task.revised(ids.token());
    try {
      put(row(written), Tombstone.free(since), Tombstone.values(task, since, clock.instant()));
      return new Creation.Created(written);
    } catch (ConditionalCheckFailedException taken) {
      return Tombstone.is(taken.item())
          ? new Creation.Deleted()
          : takenBy(TaskItem.read(taken.item()), written);
    }
  }

  /** The client may have repeated a write whose answer was lost: then the revision is the same. */
  private static Creation takenBy(Task other, Task written) {
    if (other.revision().equals(written.revision())) {
      return new Creation.Created(other);
    }
    return other.attempt().dispatch().equals(written.attempt().dispatch())
        ? new Creation.Repeated(other)
        : new Creation.Exists(other);
  }

  Write replace(Task next) {
    Task written = next.revised(ids.token());
    return write(row(written), next.revision(), written);
  }

  Write bury(Task task, Instant deletedAt, Instant expiresAt) {
    Task buried = task.revised(ids.token());
    return write(
        Tombstone.of(task, buried.revision(), deletedAt, expiresAt), task.revision(), buried);
  }

  private Write write(Map<String, AttributeValue> item, String former, Task written) {
    try {
      put(item, SAME_REVISION, Map.of(":revision", AttributeValue.fromS(former)));
      return new Write.Written(written);
    } catch (ConditionalCheckFailedException lost) {
      return lost.hasItem() ? lostTo(lost.item(), written) : new Write.Lost(Optional.empty());
    }
  }

  /** The client may have repeated a write whose answer was lost: then the loser is its own twin. */
  private Write lostTo(Map<String, AttributeValue> now, Task written) {
    return Item.of(now).text(REVISION).equals(written.revision())
        ? new Write.Written(written)
        : new Write.Lost(TaskItem.live(now, clock.instant()));
  }

  private Map<String, AttributeValue> row(Task task) {
    return TaskItem.write(task, dynamo.shards());
  }

  private void put(
      Map<String, AttributeValue> item, String condition, Map<String, AttributeValue> values) {
    PutItemRequest request =
        PutItemRequest.builder()
            .tableName(dynamo.table())
            .item(item)
            .conditionExpression(condition)
            .expressionAttributeValues(values)
            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
            .build();
    dynamo.call(client -> client.putItem(request));
  }
}
