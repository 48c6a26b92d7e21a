package dev.taskapi.tasks.dynamodb;

import static dev.taskapi.tasks.dynamodb.TaskItem.DISPATCH;
import static dev.taskapi.tasks.dynamodb.TaskTable.ACCOUNT_ID;
import static dev.taskapi.tasks.dynamodb.TaskTable.CREATED;
import static dev.taskapi.tasks.dynamodb.TaskTable.EXPIRES;
import static dev.taskapi.tasks.dynamodb.TaskTable.REVISION;
import static dev.taskapi.tasks.dynamodb.TaskTable.TASK_ID;

import dev.taskapi.tasks.Task;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The item in the place of a deleted task. It has no shard, status, group, source or check, so no
 * index has an entry of it.
 */
final class Tombstone {
  private static final String DELETED = "dl";

  private Tombstone() {}

  static boolean is(Map<String, AttributeValue> item) {
    return item.containsKey(DELETED);
  }

  /** Bears the revision of its own write: no write that was made from the task can succeed. */
  static Map<String, AttributeValue> of(
      Task task, String revision, Instant deletedAt, Instant expiresAt) {
    return Item.empty()
        .text(TASK_ID, task.key().id().value())
        .text(ACCOUNT_ID, task.key().account().value())
        .text(DISPATCH, task.attempt().dispatch())
        .number(CREATED, task.order().createdAt().toEpochMilli())
        .text(REVISION, revision)
        .number(DELETED, deletedAt.toEpochMilli())
        .number(EXPIRES, expiresAt.getEpochSecond())
        .attributes();
  }

  /**
   * When a new task may take a key: nothing is there, or what is there has expired, or it is a
   * tombstone of another dispatch, another incarnation and a time before {@code since}.
   */
  static String free(Optional<Instant> since) {
    return "attribute_not_exists(%s) OR %s <= :now".formatted(TASK_ID, EXPIRES)
        + " OR (attribute_exists(%s) AND %s <> :dispatch AND %s <> :born%s)"
            .formatted(
                DELETED,
                DISPATCH,
                CREATED,
                since.isPresent() ? " AND %s < :since".formatted(DELETED) : "");
  }

  /** The values of {@link #free}. */
  static Map<String, AttributeValue> values(Task task, Optional<Instant> since, Instant now) {
    Map<String, AttributeValue> values = new HashMap<>();
    values.put(":now", number(now.getEpochSecond()));
    values.put(":dispatch", AttributeValue.fromS(task.attempt().dispatch()));
    values.put(":born", number(task.order().createdAt().toEpochMilli()));
    since.ifPresent(at -> values.put(":since", number(at.toEpochMilli())));
    return values;
  }

  private static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }
}
