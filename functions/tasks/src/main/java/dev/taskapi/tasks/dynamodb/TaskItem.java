package dev.taskapi.tasks.dynamodb;

import static dev.taskapi.tasks.dynamodb.TaskTable.ACCOUNT_ID;
import static dev.taskapi.tasks.dynamodb.TaskTable.CHECK_AT;
import static dev.taskapi.tasks.dynamodb.TaskTable.CHECK_BUCKET;
import static dev.taskapi.tasks.dynamodb.TaskTable.EXPIRES;
import static dev.taskapi.tasks.dynamodb.TaskTable.REVISION;
import static dev.taskapi.tasks.dynamodb.TaskTable.SHARD;
import static dev.taskapi.tasks.dynamodb.TaskTable.STATUS;
import static dev.taskapi.tasks.dynamodb.TaskTable.TASK_ID;

import dev.taskapi.tasks.AccountId;
import dev.taskapi.tasks.Attempt;
import dev.taskapi.tasks.Incarnation;
import dev.taskapi.tasks.Order;
import dev.taskapi.tasks.Outcome;
import dev.taskapi.tasks.Progress;
import dev.taskapi.tasks.Run;
import dev.taskapi.tasks.Task;
import dev.taskapi.tasks.TaskId;
import dev.taskapi.tasks.TaskKey;
import dev.taskapi.tasks.TaskStatus;
import dev.taskapi.tasks.Upkeep;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Turns a task into its row and back. */
final class TaskItem {
  private static final String PERCENT = "pg";
  private static final String UPDATED = "ua";
  private static final String STARTED = "sa";
  private static final String ENDED = "fa";
  private static final String ATTEMPT = "at";
  static final String DISPATCH = "di";
  private static final String VARIATION = "va";
  private static final String TRIES = "tr";
  private static final String FENCE = "fe";
  private static final String LEASE = "lu";
  private static final String SENT = "se";
  private static final String EVENTS = "ev";
  private static final String RESULT = "rs";
  private static final String ERROR = "er";

  private TaskItem() {}

  static Map<String, AttributeValue> key(TaskKey key) {
    return key(key.id().value(), key.account());
  }

  static Map<String, AttributeValue> key(String id, AccountId account) {
    return Map.of(
        TASK_ID, AttributeValue.fromS(id), ACCOUNT_ID, AttributeValue.fromS(account.value()));
  }

  static TaskKey key(Map<String, AttributeValue> attributes) {
    Item item = Item.of(attributes);
    return new TaskKey(new AccountId(item.text(ACCOUNT_ID)), new TaskId(item.text(TASK_ID)));
  }

  static Map<String, AttributeValue> write(Task task, int shards) {
    Item item = Item.empty();
    item.text(TASK_ID, task.key().id().value())
        .text(ACCOUNT_ID, task.key().account().value())
        .number(SHARD, Math.floorMod(task.key().id().value().hashCode(), shards))
        .text(REVISION, task.revision())
        .text(EVENTS, EventCodec.write(task.order().createdAt(), task.events()));
    OrderCodec.write(item, task.order());
    writeAttempt(item, task.attempt(), task.run());
    writeProgress(item, task.progress());
    writeUpkeep(item, task);
    task.outcome().result().ifPresent(result -> item.value(RESULT, OutcomeCodec.result(result)));
    task.outcome().error().ifPresent(error -> item.value(ERROR, OutcomeCodec.error(error)));
    return item.attributes();
  }

  static Task read(Map<String, AttributeValue> attributes) {
    Item item = Item.of(attributes);
    TaskKey key = key(attributes);
    Order order = OrderCodec.read(item);
    Incarnation incarnation = new Incarnation(key, order.createdAt());
    return new Task(
        key,
        order,
        new Attempt((int) item.number(ATTEMPT), item.text(DISPATCH), (int) item.count(VARIATION)),
        readProgress(item),
        new Run((int) item.count(TRIES), item.count(FENCE), item.timeIfAny(LEASE)),
        new Outcome(
            item.valueIfAny(RESULT).map(value -> OutcomeCodec.result(value, incarnation)),
            item.valueIfAny(ERROR).map(OutcomeCodec::error)),
        new Upkeep(item.timeIfAny(CHECK_AT), item.timeIfAny(SENT), expiry(item)),
        EventCodec.read(order.createdAt(), item.text(EVENTS)),
        item.text(REVISION));
  }

  /** The task, unless it has expired or was deleted. */
  static Optional<Task> live(Map<String, AttributeValue> attributes, Instant now) {
    return Optional.of(attributes)
        .filter(item -> !Tombstone.is(item))
        .map(TaskItem::read)
        .filter(task -> !task.isExpired(now));
  }

  static Optional<Instant> expiry(Item item) {
    return item.has(EXPIRES)
        ? Optional.of(Instant.ofEpochSecond(item.number(EXPIRES)))
        : Optional.empty();
  }

  private static void writeAttempt(Item item, Attempt attempt, Run run) {
    item.number(ATTEMPT, attempt.number())
        .text(DISPATCH, attempt.dispatch())
        .count(VARIATION, attempt.variation())
        .count(TRIES, run.tries())
        .count(FENCE, run.fence())
        .time(LEASE, run.leaseUntil());
  }

  private static void writeProgress(Item item, Progress progress) {
    item.text(STATUS, progress.status().name())
        .value(PERCENT, AttributeValue.fromN(Double.toString(progress.percent())))
        .number(UPDATED, progress.updatedAt().toEpochMilli())
        .time(STARTED, progress.startedAt())
        .time(ENDED, progress.endedAt());
  }

  private static Progress readProgress(Item item) {
    return new Progress(
        TaskStatus.valueOf(item.text(STATUS)),
        item.valueIfAny(PERCENT).map(value -> Double.parseDouble(value.n())).orElse(0.0),
        item.time(UPDATED),
        item.timeIfAny(STARTED),
        item.timeIfAny(ENDED));
  }

  private static void writeUpkeep(Item item, Task task) {
    Upkeep upkeep = task.upkeep();
    item.time(CHECK_AT, upkeep.checkAt()).time(SENT, upkeep.sentAt());
    if (upkeep.checkAt().isPresent()) {
      item.number(CHECK_BUCKET, Math.floorMod(task.key().hashCode(), TaskTable.CHECK_BUCKETS));
    }
    upkeep.expiresAt().ifPresent(at -> item.number(EXPIRES, at.getEpochSecond()));
  }
}
