package dev.taskapi.tasks.port;

import dev.taskapi.tasks.Ids;
import dev.taskapi.tasks.dynamodb.DynamoDbTaskStore;
import dev.taskapi.tasks.dynamodb.TableName;
import dev.taskapi.tasks.testing.TestCloud;

class DynamoDbShardedIndexesIT extends TaskIndexContract {
  private final TaskStore store =
      new DynamoDbTaskStore(
          TestCloud.dynamoDb(), new TableName(TestCloud.newTable(), 3), Ids.secure(), clock);

  @Override
  TaskStore store() {
    return store;
  }
}
