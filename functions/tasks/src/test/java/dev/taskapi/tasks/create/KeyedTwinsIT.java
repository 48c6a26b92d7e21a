package dev.taskapi.tasks.create;

import dev.taskapi.tasks.dynamodb.DynamoDbIdempotencyStore;
import dev.taskapi.tasks.dynamodb.DynamoDbTaskStore;
import dev.taskapi.tasks.dynamodb.TableName;
import dev.taskapi.tasks.testing.TestCloud;

class KeyedTwinsIT extends KeyedTwinsContract {
  @Override
  Stores stores() {
    TableName table = TableName.of(TestCloud.newTable());
    return new Stores(
        new DynamoDbTaskStore(TestCloud.dynamoDb(), table, surroundings.ids(), clock),
        new DynamoDbIdempotencyStore(TestCloud.dynamoDb(), table));
  }

  @Override
  int rounds() {
    return 5;
  }
}
