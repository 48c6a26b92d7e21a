package dev.taskapi.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Gatherers;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * A client whose puts are collected and written in batches, without their conditions: so a table is
 * filled fast with the very rows that the adapter writes.
 */
final class BatchedPuts {
  private static final int BATCH = 25;

  private final DynamoDbClient real;
  private final String table;
  private final Queue<WriteRequest> puts = new ConcurrentLinkedQueue<>();

  BatchedPuts(DynamoDbClient real, String table) {
    this.real = real;
    this.table = table;
  }

  DynamoDbClient client() {
    return (DynamoDbClient)
        Proxy.newProxyInstance(
            DynamoDbClient.class.getClassLoader(),
            new Class<?>[] {DynamoDbClient.class},
            (proxy, method, arguments) -> {
              if (arguments != null && arguments[0] instanceof PutItemRequest put) {
                puts.add(WriteRequest.builder().putRequest(to -> to.item(put.item())).build());
                return PutItemResponse.builder().build();
              }
              try {
                return method.invoke(real, arguments);
              } catch (InvocationTargetException failed) {
                throw failed.getCause() == null ? failed : failed.getCause();
              }
            });
  }

  /** Writes what has been collected. */
  void write() {
    List<List<WriteRequest>> batches = puts.stream().gather(Gatherers.windowFixed(BATCH)).toList();
    puts.clear();
    batches.parallelStream().forEach(this::write);
  }

  private void write(List<WriteRequest> batch) {
    Map<String, List<WriteRequest>> left = Map.of(table, batch);
    while (!left.isEmpty()) {
      Map<String, List<WriteRequest>> next = left;
      left = real.batchWriteItem(to -> to.requestItems(next)).unprocessedItems();
    }
  }
}
