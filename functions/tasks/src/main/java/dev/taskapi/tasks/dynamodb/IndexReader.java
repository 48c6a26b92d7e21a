package dev.taskapi.tasks.dynamodb;

import dev.taskapi.tasks.TaskId;
import dev.taskapi.tasks.port.Position;
import dev.taskapi.tasks.port.Slice;
import dev.taskapi.tasks.port.Stream;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.Select;

/** Reads the indexes. */
final class IndexReader {
  private final Dynamo dynamo;

  IndexReader(Dynamo dynamo) {
    this.dynamo = dynamo;
  }

  Slice scan(Stream stream, Optional<Position> after, int limit) {
    List<Slice> shards =
        IntStream.range(0, dynamo.shards())
            .mapToObj(shard -> scanShard(new StreamQuery(stream, shard), after, limit))
            .toList();
    return shards.size() == 1 ? shards.getFirst() : merge(shards);
  }

  /** Shards end at different places: only what lies before the nearest end is known whole. */
  private static Slice merge(List<Slice> shards) {
    Optional<Position> end =
        shards.stream().flatMap(slice -> slice.next().stream()).min(Position::compareTo);
    List<Position> entries =
        shards.stream()
            .flatMap(slice -> slice.entries().stream())
            .filter(entry -> end.isEmpty() || entry.compareTo(end.get()) <= 0)
            .sorted()
            .toList();
    return new Slice(entries, end);
  }

  private Slice scanShard(StreamQuery query, Optional<Position> after, int limit) {
    QueryRequest.Builder request =
        query.request(dynamo.table()).limit(limit).scanIndexForward(false);
    after.ifPresent(position -> request.exclusiveStartKey(query.startKey(position)));
    var response = dynamo.call(client -> client.query(request.build()));
    List<Position> entries = response.items().stream().map(IndexReader::position).toList();
    return new Slice(
        entries,
        response.hasLastEvaluatedKey()
            ? Optional.of(position(response.lastEvaluatedKey()))
            : Optional.empty());
  }

  List<Position> oldest(Stream stream, int limit) {
    return IntStream.range(0, dynamo.shards())
        .mapToObj(shard -> oldestOfShard(new StreamQuery(stream, shard), limit))
        .flatMap(List::stream)
        .sorted(Comparator.reverseOrder())
        .limit(limit)
        .toList();
  }

  private List<Position> oldestOfShard(StreamQuery query, int limit) {
    QueryRequest request = query.request(dynamo.table()).limit(limit).build();
    return dynamo.call(
        client ->
            client.queryPaginator(request).items().stream()
                .limit(limit)
                .map(IndexReader::position)
                .toList());
  }

  long count(Stream stream) {
    return IntStream.range(0, dynamo.shards())
        .mapToLong(shard -> countShard(new StreamQuery(stream, shard)))
        .sum();
  }

  private long countShard(StreamQuery query) {
    QueryRequest request = query.request(dynamo.table()).select(Select.COUNT).build();
    return dynamo.call(
        client -> client.queryPaginator(request).stream().mapToLong(page -> page.count()).sum());
  }

  private static Position position(Map<String, AttributeValue> attributes) {
    Item item = Item.of(attributes);
    return new Position(item.time(TaskTable.CREATED), new TaskId(item.text(TaskTable.TASK_ID)));
  }
}
