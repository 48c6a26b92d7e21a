package dev.taskapi.tasks.port;

import dev.taskapi.tasks.Ids;
import dev.taskapi.tasks.dynamodb.DynamoDbTaskStore;
import dev.taskapi.tasks.dynamodb.TableName;
import dev.taskapi.tasks.testing.TestCloud;

class DynamoDbTombstonesIT extends TombstoneContract {
  private final TaskStore store =
      new DynamoDbTaskStore(
          TestCloud.dynamoDb(), TableName.of(TestCloud.newTable()), Ids.secure(), clock);

  @Override
  TaskStore store() {
    return store;
  }
}
