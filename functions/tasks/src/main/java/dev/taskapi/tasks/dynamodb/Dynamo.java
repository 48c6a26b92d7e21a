package dev.taskapi.tasks.dynamodb;

import dev.taskapi.tasks.port.StoreException;
import java.util.function.Function;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * The table as the adapters reach it.
 *
 * @param shards how many index partitions an account is spread over
 */
record Dynamo(DynamoDbClient client, String table, int shards) {

  /** Calls the service; what it cannot answer becomes a {@link StoreException}. */
  <T> T call(Function<DynamoDbClient, T> call) {
    try {
      return call.apply(client);
    } catch (ConditionalCheckFailedException lost) {
      throw lost;
    } catch (SdkException failed) {
      throw new StoreException("DynamoDB could not be reached: " + failed.getMessage(), failed);
    }
  }
}
