package dev.taskapi.tasks.cloud;

import dev.taskapi.tasks.AccountId;
import dev.taskapi.tasks.Surroundings;
import dev.taskapi.tasks.access.ApiKeySecret;
import dev.taskapi.tasks.access.KeyLimits;
import dev.taskapi.tasks.access.KeyMaking;
import dev.taskapi.tasks.access.KeyOrder;
import dev.taskapi.tasks.access.ManageKeys;
import dev.taskapi.tasks.access.Scope;
import dev.taskapi.tasks.dynamodb.DynamoDbApiKeyStore;
import dev.taskapi.tasks.dynamodb.TableName;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Makes a stack's first API key, for which nobody can be asked but the operator's own AWS
 * credentials: those need to read and write the table.
 */
public final class FirstKey {
  private final ManageKeys keys;

  public FirstKey(AwsClients clients, TableName table, Surroundings surroundings) {
    this(clients.dynamoDb(), table, surroundings);
  }

  public FirstKey(DynamoDbClient client, TableName table, Surroundings surroundings) {
    this.keys =
        new ManageKeys(new DynamoDbApiKeyStore(client, table), KeyLimits.STANDARD, surroundings);
  }

  /**
   * A key that may do all that keys can. Show what it {@linkplain ApiKeySecret#reveal reveals}
   * once: it is kept nowhere.
   *
   * @throws IllegalStateException where the account has as many keys as it may have
   */
  public ApiKeySecret make(AccountId account, String name) {
    KeyOrder order =
        new KeyOrder(
            account, Scope.ofKeys(), Optional.of(name), Optional.empty(), Optional.empty());
    return switch (keys.make(order)) {
      case KeyMaking.Made made -> made.secret();
      case KeyMaking.Lacking lacking ->
          throw new IllegalStateException("keys cannot have " + lacking.scopes());
      case KeyMaking.Full full ->
          throw new IllegalStateException(
              "%s has %d working keys already: revoke one first"
                  .formatted(account, full.limits().working()));
    };
  }
}
