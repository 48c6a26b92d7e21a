package dev.taskapi.tasks.dynamodb;

import static dev.taskapi.tasks.dynamodb.TaskTable.TASK_ID;

import dev.taskapi.tasks.AccountId;
import dev.taskapi.tasks.Ids;
import dev.taskapi.tasks.RequestData;
import dev.taskapi.tasks.RequestRef;
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
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** The tasks in one DynamoDB table: a row each, and a second item where a request is large. */
public final class DynamoDbTaskStore implements TaskStore {
  private final Dynamo dynamo;
  private final IndexReader indexes;
  private final CheckReader checks;
  private final BatchReader batches;
  private final RequestItems requests;
  private final TaskWrites writes;
  private final InstantSource clock;

  public DynamoDbTaskStore(DynamoDbClient client, TableName table, Ids ids, InstantSource clock) {
    this.dynamo = new Dynamo(client, table.name(), table.shards());
    this.indexes = new IndexReader(dynamo, clock);
    this.checks = new CheckReader(dynamo);
    this.batches = new BatchReader(dynamo);
    this.requests = new RequestItems(dynamo, ids);
    this.writes = new TaskWrites(dynamo, ids, clock);
    this.clock = clock;
  }

  @Override
  public Creation create(Task task, Optional<Instant> since) {
    return writes.create(task, since);
  }

  @Override
  public Write replace(Task next) {
    return writes.replace(next);
  }

  @Override
  public Write bury(Task task, Instant deletedAt, Instant expiresAt) {
    return writes.bury(task, deletedAt, expiresAt);
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
  public void eraseRequest(AccountId account, RequestRef.Apart request) {
    requests.erase(account, request);
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
    return checks.entries(bucket, now, after.map(DynamoDbTaskStore::entry), limit).stream()
        .map(entry -> new Due(TaskItem.key(entry.key()), entry.checkAt()))
        .toList();
  }

  @Override
  public int buckets() {
    return TaskTable.CHECK_BUCKETS;
  }

  private static CheckReader.Entry entry(Due due) {
    return new CheckReader.Entry(TaskItem.key(due.key()), due.checkAt());
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
    return TaskItem.live(item, clock.instant());
  }
}
