package dev.taskapi.tasks.dynamodb;

import dev.taskapi.tasks.Parallel;
import dev.taskapi.tasks.TaskKey;
import dev.taskapi.tasks.port.StoreException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/** Reads many rows by key, consistently, a hundred a call and several calls at once. */
final class BatchReader {
  private static final int BATCH = 100;
  private static final int MOST_ROUNDS = 50;

  private final Dynamo dynamo;

  BatchReader(Dynamo dynamo) {
    this.dynamo = dynamo;
  }

  List<Map<String, AttributeValue>> read(Collection<TaskKey> keys) {
    List<Map<String, AttributeValue>> all = keys.stream().distinct().map(TaskItem::key).toList();
    List<List<Map<String, AttributeValue>>> batches = new ArrayList<>();
    for (int from = 0; from < all.size(); from += BATCH) {
      batches.add(all.subList(from, Math.min(all.size(), from + BATCH)));
    }
    return Parallel.map(batches, this::readBatch).stream().flatMap(List::stream).toList();
  }

  /** A call answers at most 16 MB and may be throttled: what it left out is asked for again. */
  private List<Map<String, AttributeValue>> readBatch(List<Map<String, AttributeValue>> keys) {
    List<Map<String, AttributeValue>> found = new ArrayList<>();
    Map<String, KeysAndAttributes> wanted =
        Map.of(dynamo.table(), KeysAndAttributes.builder().keys(keys).consistentRead(true).build());
    for (int round = 0; round < MOST_ROUNDS && !wanted.isEmpty(); round++) {
      Map<String, KeysAndAttributes> asked = wanted;
      var response = dynamo.call(client -> client.batchGetItem(get -> get.requestItems(asked)));
      found.addAll(response.responses().getOrDefault(dynamo.table(), List.of()));
      wanted = response.unprocessedKeys();
    }
    if (!wanted.isEmpty()) {
      throw new StoreException(
          "DynamoDB left keys unread: the table is throttled", new IllegalStateException());
    }
    return found;
  }
}
