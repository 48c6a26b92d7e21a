package dev.taskapi.tasks.port;

import dev.taskapi.tasks.dynamodb.DynamoDbQueueMarks;
import dev.taskapi.tasks.dynamodb.TableName;
import dev.taskapi.tasks.testing.TestCloud;

class DynamoDbMarksIT extends QueueMarksContract {
  private final QueueMarks marks =
      new DynamoDbQueueMarks(TestCloud.dynamoDb(), TableName.of(TestCloud.newTable()));

  @Override
  QueueMarks marks() {
    return marks;
  }
}
