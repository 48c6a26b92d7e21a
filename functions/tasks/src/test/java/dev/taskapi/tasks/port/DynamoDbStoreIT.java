package dev.taskapi.tasks.port;

import dev.taskapi.tasks.Ids;
import dev.taskapi.tasks.dynamodb.DynamoDbTaskStore;
import dev.taskapi.tasks.dynamodb.TableName;
import dev.taskapi.tasks.testing.TestCloud;

class DynamoDbStoreIT extends TaskStoreContract {
  private final TaskStore store =
      new DynamoDbTaskStore(
          TestCloud.dynamoDb(), new TableName(TestCloud.newTable(), 1), Ids.secure(), clock);

  @Override
  TaskStore store() {
    return store;
  }
}
