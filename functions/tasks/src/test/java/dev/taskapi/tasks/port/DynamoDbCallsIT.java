package dev.taskapi.tasks.port;

import dev.taskapi.tasks.dynamodb.DynamoDbIdempotencyStore;
import dev.taskapi.tasks.dynamodb.TableName;
import dev.taskapi.tasks.testing.TestCloud;

class DynamoDbCallsIT extends IdempotencyStoreContract {
  private final IdempotencyStore calls =
      new DynamoDbIdempotencyStore(TestCloud.dynamoDb(), TableName.of(TestCloud.newTable()));

  @Override
  IdempotencyStore calls() {
    return calls;
  }
}
