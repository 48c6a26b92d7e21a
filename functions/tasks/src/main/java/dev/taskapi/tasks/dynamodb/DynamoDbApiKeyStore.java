package dev.taskapi.tasks.dynamodb;

import dev.taskapi.tasks.AccountId;
import dev.taskapi.tasks.access.ApiKey;
import dev.taskapi.tasks.access.ApiKeyStore;
import dev.taskapi.tasks.access.Scope;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * The API keys as items of the task table, those of an account side by side: {@code keys#} and the
 * account where a task has its id, which has no such character, and the key's id as its account.
 */
public final class DynamoDbApiKeyStore implements ApiKeyStore {
  /** What the partition of an account's keys begins with, and no other. */
  public static final String PREFIX = "keys#";

  private static final String HASH = "kh";
  private static final String NAME = "kn";
  private static final String SCOPES = "ks";
  private static final String CREATED = "kc";
  private static final String KEY_EXPIRES = "ke";
  private static final String REVOKED = "kr";

  private final Dynamo dynamo;

  public DynamoDbApiKeyStore(DynamoDbClient client, TableName table) {
    this.dynamo = new Dynamo(client, table.name(), table.shards());
  }

  @Override
  public Optional<ApiKey> find(AccountId account, String id) {
    var response =
        dynamo.call(
            client ->
                client.getItem(
                    get ->
                        get.tableName(dynamo.table()).key(key(account, id)).consistentRead(true)));
    return response.hasItem()
        ? Optional.of(read(account, Item.of(response.item())))
        : Optional.empty();
  }

  @Override
  public List<ApiKey> list(AccountId account) {
    QueryRequest request =
        QueryRequest.builder()
            .tableName(dynamo.table())
            .keyConditionExpression(TaskTable.TASK_ID + " = :keys")
            .expressionAttributeValues(
                Map.of(":keys", AttributeValue.fromS(PREFIX + account.value())))
            .consistentRead(true)
            .build();
    return dynamo.call(
        client ->
            client.queryPaginator(request).items().stream()
                .map(item -> read(account, Item.of(item)))
                .toList());
  }

  @Override
  public void put(ApiKey key) {
    Item item =
        Item.of(new HashMap<>(key(key.account(), key.id())))
            .text(HASH, key.secretHash())
            .text(NAME, key.name())
            .text(
                SCOPES,
                key.scopes().stream()
                    .map(Scope::wireName)
                    .sorted()
                    .collect(Collectors.joining(" ")))
            .number(CREATED, key.lifetime().createdAt().toEpochMilli())
            .time(KEY_EXPIRES, key.lifetime().expiresAt())
            .time(REVOKED, key.lifetime().revokedAt());
    key.lifetime().forgottenAt().ifPresent(at -> item.value(TaskTable.EXPIRES, seconds(at)));
    dynamo.call(
        client -> client.putItem(put -> put.tableName(dynamo.table()).item(item.attributes())));
  }

  @Override
  public boolean revoke(AccountId account, String id, Instant at) {
    UpdateItemRequest request =
        UpdateItemRequest.builder()
            .tableName(dynamo.table())
            .key(key(account, id))
            .updateExpression("SET %s = :at, %s = :forgotten".formatted(REVOKED, TaskTable.EXPIRES))
            .conditionExpression(
                "attribute_exists(%s) AND attribute_not_exists(%s)".formatted(HASH, REVOKED))
            .expressionAttributeValues(
                Map.of(
                    ":at", AttributeValue.fromN(Long.toString(at.toEpochMilli())),
                    ":forgotten", seconds(at.plus(ApiKey.REMEMBERED))))
            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
            .build();
    try {
      dynamo.call(client -> client.updateItem(request));
      return true;
    } catch (ConditionalCheckFailedException unchanged) {
      return unchanged.hasItem() && unchanged.item().containsKey(REVOKED);
    }
  }

  private static AttributeValue seconds(Instant at) {
    return AttributeValue.fromN(Long.toString(at.getEpochSecond()));
  }

  private static Map<String, AttributeValue> key(AccountId account, String id) {
    return Map.of(
        TaskTable.TASK_ID, AttributeValue.fromS(PREFIX + account.value()),
        TaskTable.ACCOUNT_ID, AttributeValue.fromS(id));
  }

  private static ApiKey read(AccountId account, Item item) {
    Set<Scope> scopes =
        Arrays.stream(item.text(SCOPES).split(" "))
            .flatMap(name -> Scope.ofWireName(name).stream())
            .filter(Scope.ofKeys()::contains)
            .collect(Collectors.toSet());
    return new ApiKey(
        account,
        item.text(TaskTable.ACCOUNT_ID),
        item.text(HASH),
        item.textIfAny(NAME),
        scopes,
        new ApiKey.Lifetime(
            item.time(CREATED), item.timeIfAny(KEY_EXPIRES), item.timeIfAny(REVOKED)));
  }
}
