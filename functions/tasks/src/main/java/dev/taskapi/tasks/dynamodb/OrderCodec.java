package dev.taskapi.tasks.dynamodb;

import static dev.taskapi.tasks.dynamodb.TaskTable.CREATED;
import static dev.taskapi.tasks.dynamodb.TaskTable.GROUP;
import static dev.taskapi.tasks.dynamodb.TaskTable.HAS_REQUEST;
import static dev.taskapi.tasks.dynamodb.TaskTable.PRIORITY;
import static dev.taskapi.tasks.dynamodb.TaskTable.REQUEST;
import static dev.taskapi.tasks.dynamodb.TaskTable.SOURCE;
import static dev.taskapi.tasks.dynamodb.TaskTable.TYPE;

import dev.taskapi.requests.TaskType;
import dev.taskapi.tasks.Order;
import dev.taskapi.tasks.Priority;
import dev.taskapi.tasks.RequestData;
import dev.taskapi.tasks.RequestRef;
import dev.taskapi.tasks.Source;
import java.util.Optional;

/** What was ordered, as attributes of a task's row. */
final class OrderCodec {
  private static final String USER = "us";
  private static final String SOURCE_NAME = "sn";
  private static final String REQUEST_KEY = "rk";

  private OrderCodec() {}

  static void write(Item item, Order order) {
    item.text(TYPE, order.type().wireName())
        .text(PRIORITY, order.priority().wireName())
        .text(USER, order.userId())
        .text(SOURCE_NAME, order.source().name())
        .text(SOURCE, order.source().id())
        .text(GROUP, order.source().groupId())
        .number(CREATED, order.createdAt().toEpochMilli());
    order.request().ifPresent(ref -> write(item.number(HAS_REQUEST, 1), ref));
  }

  static Order read(Item item) {
    Optional<RequestRef> inline =
        item.textIfAny(REQUEST).map(json -> new RequestRef.Inline(new RequestData(json)));
    Optional<RequestRef> apart = item.textIfAny(REQUEST_KEY).map(RequestRef.Apart::new);
    return new Order(
        TaskType.ofWireName(item.text(TYPE)).orElseThrow(),
        Priority.ofWireName(item.text(PRIORITY)).orElseThrow(),
        item.text(USER),
        new Source(item.textIfAny(SOURCE_NAME), item.textIfAny(SOURCE), item.textIfAny(GROUP)),
        inline.or(() -> apart),
        item.time(CREATED));
  }

  private static void write(Item item, RequestRef ref) {
    switch (ref) {
      case RequestRef.Inline inline -> item.text(REQUEST, inline.data().json());
      case RequestRef.Apart apart -> item.text(REQUEST_KEY, apart.key());
    }
  }
}
