package dev.taskapi.tasks.dynamodb;

import dev.taskapi.tasks.AccountId;
import dev.taskapi.tasks.access.ApiKey;
import dev.taskapi.tasks.access.ApiKeyStore;
import dev.taskapi.tasks.access.Scope;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The API keys as items of the task table. */
public final class DynamoDbApiKeyStore implements ApiKeyStore {
  private static final String PREFIX = "key#";
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
                        get.tableName(dynamo.table())
                            .key(TaskItem.key(PREFIX + id, account))
                            .consistentRead(true)));
    return response.hasItem()
        ? Optional.of(read(account, id, Item.of(response.item())))
        : Optional.empty();
  }

  @Override
  public void put(ApiKey key) {
    Map<String, AttributeValue> item =
        Item.of(new HashMap<>(TaskItem.key(PREFIX + key.id(), key.account())))
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
            .time(REVOKED, key.lifetime().revokedAt())
            .attributes();
    dynamo.call(client -> client.putItem(put -> put.tableName(dynamo.table()).item(item)));
  }

  private static ApiKey read(AccountId account, String id, Item item) {
    Set<Scope> scopes =
        Arrays.stream(item.text(SCOPES).split(" "))
            .flatMap(name -> Scope.ofWireName(name).stream())
            .collect(Collectors.toSet());
    return new ApiKey(
        account,
        id,
        item.text(HASH),
        item.textIfAny(NAME),
        scopes,
        new ApiKey.Lifetime(
            item.time(CREATED), item.timeIfAny(KEY_EXPIRES), item.timeIfAny(REVOKED)));
  }
}
