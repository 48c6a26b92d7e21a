package dev.taskapi.tasks.dynamodb;

import static dev.taskapi.tasks.dynamodb.TaskTable.EXPIRES;
import static dev.taskapi.tasks.dynamodb.TaskTable.REVISION;
import static dev.taskapi.tasks.dynamodb.TaskTable.TASK_ID;

import dev.taskapi.tasks.Ids;
import dev.taskapi.tasks.RequestData;
import dev.taskapi.tasks.Task;
import dev.taskapi.tasks.TaskKey;
import dev.taskapi.tasks.port.Creation;
import dev.taskapi.tasks.port.Due;
import dev.taskapi.tasks.port.Position;
import dev.taskapi.tasks.port.Slice;
import dev.taskapi.tasks.port.Span;
import dev.taskapi.tasks.port.Stream;
import dev.taskapi.tasks.port.TaskStore;
import dev.taskapi.tasks.port.Write;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/** The tasks in one DynamoDB table: a row each, and a second item where a request is large. */
public final class DynamoDbTaskStore implements TaskStore {
  private final Dynamo dynamo;
  private final IndexReader indexes;
  private final CheckReader checks;
  private final BatchReader batches;
  private final RequestItems requests;
  private final Ids ids;
  private final InstantSource clock;

  public DynamoDbTaskStore(DynamoDbClient client, TableName table, Ids ids, InstantSource clock) {
    this.dynamo = new Dynamo(client, table.name(), table.shards());
    this.indexes = new IndexReader(dynamo, clock);
    this.checks = new CheckReader(dynamo);
    this.batches = new BatchReader(dynamo);
    this.requests = new RequestItems(dynamo, ids);
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public Creation create(Task task) {
    Task written = task.revised(ids.token());
    try {
      put(
          written,
          "attribute_not_exists(%s) OR %s <= :now".formatted(TASK_ID, EXPIRES),
          Map.of(":now", AttributeValue.fromN(Long.toString(clock.instant().getEpochSecond()))));
      return new Creation.Created(written);
    } catch (ConditionalCheckFailedException exists) {
      Task other = TaskItem.read(exists.item());
      return other.attempt().dispatch().equals(task.attempt().dispatch())
          ? new Creation.Created(other)
          : new Creation.Exists(other);
    }
  }

  @Override
  public Write replace(Task next) {
    Task written = next.revised(ids.token());
    try {
      put(
          written,
          REVISION + " = :revision",
          Map.of(":revision", AttributeValue.fromS(next.revision())));
      return new Write.Written(written);
    } catch (ConditionalCheckFailedException lost) {
      return lostTo(lost.hasItem() ? live(lost.item()) : Optional.empty(), written);
    }
  }

  /** The client may have repeated a write whose answer was lost: then the loser is its own twin. */
  private static Write lostTo(Optional<Task> now, Task written) {
    return now.filter(task -> task.revision().equals(written.revision())).isPresent()
        ? new Write.Written(written)
        : new Write.Lost(now);
  }

  @Override
  public Optional<Task> find(TaskKey key) {
    return find(TaskItem.key(key)).flatMap(this::live);
  }

  @Override
  public Map<TaskKey, Task> findAll(Collection<TaskKey> keys) {
    Map<TaskKey, Task> found = new HashMap<>();
    for (Map<String, AttributeValue> item : batches.read(keys)) {
      live(item).ifPresent(task -> found.put(task.key(), task));
    }
    return found;
  }

  @Override
  public boolean belongsToAnother(TaskKey key) {
    List<Map<String, AttributeValue>> bearers = bearers(key);
    return bearers.stream().noneMatch(item -> TaskItem.key(item).equals(key))
        && bearers.stream().anyMatch(item -> live(item).isPresent());
  }

  @Override
  public Optional<RequestData> request(Task task) {
    return requests.of(task);
  }

  @Override
  public Task place(Task task, RequestData request, Instant expiresAt) {
    return requests.place(task, request, expiresAt);
  }

  @Override
  public Slice scan(Stream stream, Optional<Position> after, int limit) {
    return indexes.scan(stream, after, limit);
  }

  @Override
  public List<Position> oldest(Stream stream, int limit) {
    return indexes.oldest(stream, limit);
  }

  @Override
  public long count(Stream stream, Span span) {
    return indexes.count(stream, span);
  }

  @Override
  public List<Due> due(int bucket, Instant now, Optional<Due> after, int limit) {
    return checks.due(bucket, now, after, limit);
  }

  @Override
  public int buckets() {
    return TaskTable.CHECK_BUCKETS;
  }

  private Optional<Map<String, AttributeValue>> find(Map<String, AttributeValue> key) {
    var response =
        dynamo.call(
            client ->
                client.getItem(get -> get.tableName(dynamo.table()).key(key).consistentRead(true)));
    return response.hasItem() ? Optional.of(response.item()) : Optional.empty();
  }

  private List<Map<String, AttributeValue>> bearers(TaskKey key) {
    QueryRequest sameId =
        QueryRequest.builder()
            .tableName(dynamo.table())
            .keyConditionExpression(TASK_ID + " = :id")
            .expressionAttributeValues(Map.of(":id", AttributeValue.fromS(key.id().value())))
            .consistentRead(true)
            .build();
    return dynamo.call(client -> client.queryPaginator(sameId).items().stream().toList());
  }

  private Optional<Task> live(Map<String, AttributeValue> item) {
    Task task = TaskItem.read(item);
    return task.isExpired(clock.instant()) ? Optional.empty() : Optional.of(task);
  }

  private void put(Task task, String condition, Map<String, AttributeValue> values) {
    PutItemRequest request =
        PutItemRequest.builder()
            .tableName(dynamo.table())
            .item(TaskItem.write(task, dynamo.shards()))
            .conditionExpression(condition)
            .expressionAttributeValues(values)
            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
            .build();
    dynamo.call(client -> client.putItem(request));
  }
}
