package dev.taskapi.tasks.dynamodb;

import dev.taskapi.tasks.AccountId;
import dev.taskapi.tasks.Ids;
import dev.taskapi.tasks.RequestData;
import dev.taskapi.tasks.RequestRef;
import dev.taskapi.tasks.Task;
import dev.taskapi.tasks.port.RequestGoneException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Requests that are too large for their task's row. */
final class RequestItems {
  /** A write costs by the whole KB, and a row grows by some 350 bytes in a plain life. */
  private static final int MOST_ROW_BYTES = 650;

  private static final String PREFIX = "req#";

  private final Dynamo dynamo;
  private final Ids ids;

  RequestItems(Dynamo dynamo, Ids ids) {
    this.dynamo = dynamo;
    this.ids = ids;
  }

  Task place(Task task, RequestData request, Instant expiresAt) {
    Task inline = task.withRequest(new RequestRef.Inline(request));
    if (ItemSize.bytes(TaskItem.write(inline, 1)) <= MOST_ROW_BYTES) {
      return inline;
    }
    RequestRef.Apart apart = new RequestRef.Apart(ids.token());
    Map<String, AttributeValue> item =
        Item.of(new java.util.HashMap<>(key(apart, task.key().account())))
            .text(TaskTable.REQUEST, request.json())
            .number(TaskTable.EXPIRES, expiresAt.getEpochSecond())
            .attributes();
    dynamo.call(client -> client.putItem(put -> put.tableName(dynamo.table()).item(item)));
    return task.withRequest(apart);
  }

  Optional<RequestData> of(Task task) {
    return task.order()
        .request()
        .map(
            ref ->
                switch (ref) {
                  case RequestRef.Inline inline -> inline.data();
                  case RequestRef.Apart apart -> read(task, apart);
                });
  }

  void erase(AccountId account, RequestRef.Apart apart) {
    dynamo.call(
        client ->
            client.deleteItem(delete -> delete.tableName(dynamo.table()).key(key(apart, account))));
  }

  private RequestData read(Task task, RequestRef.Apart apart) {
    var response =
        dynamo.call(
            client ->
                client.getItem(
                    get ->
                        get.tableName(dynamo.table())
                            .key(key(apart, task.key().account()))
                            .consistentRead(true)));
    if (!response.hasItem()) {
      throw new RequestGoneException("the request of task %s is gone".formatted(task.key().id()));
    }
    return new RequestData(Item.of(response.item()).text(TaskTable.REQUEST));
  }

  private static Map<String, AttributeValue> key(RequestRef.Apart apart, AccountId account) {
    return TaskItem.key(PREFIX + apart.key(), account);
  }
}
