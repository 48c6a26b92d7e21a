package dev.taskapi.tasks.port;

import dev.taskapi.tasks.dynamodb.DynamoDbProcessingState;
import dev.taskapi.tasks.dynamodb.TableName;
import dev.taskapi.tasks.testing.TestCloud;

class DynamoDbProcessingStateIT extends ProcessingStateContract {
  private final ProcessingState state =
      new DynamoDbProcessingState(TestCloud.dynamoDb(), TableName.of(TestCloud.newTable()));

  @Override
  ProcessingState state() {
    return state;
  }
}
