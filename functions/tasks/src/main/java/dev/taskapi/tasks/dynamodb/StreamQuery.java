package dev.taskapi.tasks.dynamodb;

import static dev.taskapi.tasks.dynamodb.TaskTable.ACCOUNT_ID;
import static dev.taskapi.tasks.dynamodb.TaskTable.CREATED;
import static dev.taskapi.tasks.dynamodb.TaskTable.EXPIRES;
import static dev.taskapi.tasks.dynamodb.TaskTable.GROUP;
import static dev.taskapi.tasks.dynamodb.TaskTable.HAS_REQUEST;
import static dev.taskapi.tasks.dynamodb.TaskTable.PRIORITY;
import static dev.taskapi.tasks.dynamodb.TaskTable.SHARD;
import static dev.taskapi.tasks.dynamodb.TaskTable.SOURCE;
import static dev.taskapi.tasks.dynamodb.TaskTable.STATUS;
import static dev.taskapi.tasks.dynamodb.TaskTable.TASK_ID;
import static dev.taskapi.tasks.dynamodb.TaskTable.TYPE;

import dev.taskapi.requests.TaskType;
import dev.taskapi.tasks.Priority;
import dev.taskapi.tasks.TaskStatus;
import dev.taskapi.tasks.port.Position;
import dev.taskapi.tasks.port.Span;
import dev.taskapi.tasks.port.Stream;
import dev.taskapi.tasks.port.Stream.Scope;
import dev.taskapi.tasks.port.Stream.Sieve;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** A stream's query on one shard of its index. */
final class StreamQuery {
  private final TaskTable.Index index;
  private final Map<String, AttributeValue> keys;
  private final List<String> conditions = new ArrayList<>();
  private final List<String> filters = new ArrayList<>();
  private final Map<String, AttributeValue> values = new HashMap<>();

  StreamQuery(Stream stream, int shard, Instant now) {
    index = index(stream);
    keys = keys(stream, shard);
    keys.forEach(
        (name, value) -> {
          conditions.add(name + " = :" + name);
          values.put(":" + name, value);
        });
    sieve(stream.sieve());
    if (stream.status().filter(TaskStatus::mayExpire).isPresent()) {
      filters.add(
          stream.expired()
              ? EXPIRES + " <= :now"
              : "(attribute_not_exists(%1$s) OR %1$s > :now)".formatted(EXPIRES));
      values.put(":now", number(now.getEpochSecond()));
    }
  }

  /** Of one stream, that part alone. */
  StreamQuery within(Span span) {
    if (!span.equals(Span.ALL)) {
      conditions.add(CREATED + " BETWEEN :from AND :to");
      values.put(":from", number(span.after().map(at -> at.toEpochMilli() + 1).orElse(0L)));
      values.put(":to", number(span.until().map(Instant::toEpochMilli).orElse(Long.MAX_VALUE)));
    }
    return this;
  }

  QueryRequest.Builder request(String table) {
    QueryRequest.Builder request =
        QueryRequest.builder()
            .tableName(table)
            .indexName(index.name())
            .keyConditionExpression(String.join(" AND ", conditions))
            .expressionAttributeValues(values);
    return filters.isEmpty() ? request : request.filterExpression(String.join(" AND ", filters));
  }

  /** DynamoDB goes on behind any place of the index, also one where no entry stands (any more). */
  Map<String, AttributeValue> startKey(Position position) {
    Map<String, AttributeValue> start = new HashMap<>(keys);
    start.put(CREATED, number(position.createdAt().toEpochMilli()));
    start.put(TASK_ID, AttributeValue.fromS(position.id().value()));
    return start;
  }

  private static TaskTable.Index index(Stream stream) {
    boolean byStatus = stream.status().isPresent();
    return switch (stream.scope()) {
      case Scope.Account account ->
          byStatus ? TaskTable.ACCOUNT_BY_STATUS : TaskTable.ACCOUNT_BY_TIME;
      case Scope.Group group -> byStatus ? TaskTable.GROUP_BY_STATUS : TaskTable.GROUP_BY_TIME;
      case Scope.OfSource source ->
          byStatus ? TaskTable.SOURCE_BY_STATUS : TaskTable.SOURCE_BY_TIME;
    };
  }

  private static Map<String, AttributeValue> keys(Stream stream, int shard) {
    Map<String, AttributeValue> keys = new LinkedHashMap<>();
    keys.put(ACCOUNT_ID, AttributeValue.fromS(stream.account().value()));
    keys.put(SHARD, number(shard));
    switch (stream.scope()) {
      case Scope.Account account -> {}
      case Scope.Group group -> keys.put(GROUP, AttributeValue.fromS(group.groupId()));
      case Scope.OfSource source -> keys.put(SOURCE, AttributeValue.fromS(source.sourceId()));
    }
    stream.status().ifPresent(status -> keys.put(STATUS, AttributeValue.fromS(status.name())));
    return keys;
  }

  private void sieve(Sieve sieve) {
    anyOf(TYPE, sieve.types().stream().map(TaskType::wireName).toList());
    anyOf(PRIORITY, sieve.priorities().stream().map(Priority::wireName).toList());
    if (!keys.containsKey(GROUP)) {
      anyOf(GROUP, sieve.groupId().stream().toList());
    }
    if (!keys.containsKey(SOURCE)) {
      anyOf(SOURCE, sieve.sourceIds());
    }
    if (sieve.withRequest()) {
      filters.add("attribute_exists(" + HAS_REQUEST + ")");
    }
  }

  private void anyOf(String attribute, Collection<String> allowed) {
    if (allowed.isEmpty()) {
      return;
    }
    List<String> names = new ArrayList<>();
    for (String value : allowed) {
      String name = ":" + attribute + names.size();
      values.put(name, AttributeValue.fromS(value));
      names.add(name);
    }
    filters.add(attribute + " IN (" + String.join(", ", names) + ")");
  }

  private static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }
}
