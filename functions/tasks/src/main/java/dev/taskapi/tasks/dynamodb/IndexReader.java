package dev.taskapi.tasks.dynamodb;

import dev.taskapi.tasks.Parallel;
import dev.taskapi.tasks.TaskId;
import dev.taskapi.tasks.port.Position;
import dev.taskapi.tasks.port.Slice;
import dev.taskapi.tasks.port.Span;
import dev.taskapi.tasks.port.Stream;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.Select;

/** Reads the indexes, all shards side by side. */
final class IndexReader {
  /** What a shard reads beyond its share, since entries are not spread evenly. */
  private static final int SPARE = 25;

  /** About what DynamoDB counts in one call; DynamoDB Local reads all that is left without it. */
  private static final int COUNTED = 8_000;

  private final Dynamo dynamo;
  private final InstantSource clock;

  IndexReader(Dynamo dynamo, InstantSource clock) {
    this.dynamo = dynamo;
    this.clock = clock;
  }

  Slice scan(Stream stream, Optional<Position> after, int limit) {
    int share = Math.min(limit, limit / dynamo.shards() + SPARE);
    List<Slice> shards = ofShards(stream, query -> scanShard(query, after, share));
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
    return ofShards(stream, query -> oldestOfShard(query, limit)).stream()
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

  long count(Stream stream, Span span) {
    return ofShards(stream, query -> countShard(query.within(span))).stream()
        .mapToLong(Long::longValue)
        .sum();
  }

  private long countShard(StreamQuery query) {
    QueryRequest request =
        query.request(dynamo.table()).select(Select.COUNT).limit(COUNTED).build();
    return dynamo.call(
        client -> client.queryPaginator(request).stream().mapToLong(page -> page.count()).sum());
  }

  private <T> List<T> ofShards(Stream stream, Function<StreamQuery, T> read) {
    return Parallel.map(
        IntStream.range(0, dynamo.shards()).boxed().toList(),
        shard -> read.apply(new StreamQuery(stream, shard, clock.instant())));
  }

  private static Position position(Map<String, AttributeValue> attributes) {
    Item item = Item.of(attributes);
    return new Position(item.time(TaskTable.CREATED), new TaskId(item.text(TaskTable.TASK_ID)));
  }
}
