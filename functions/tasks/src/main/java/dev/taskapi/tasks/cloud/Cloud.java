package dev.taskapi.tasks.cloud;

import dev.taskapi.tasks.Surroundings;
import dev.taskapi.tasks.access.ApiKeyStore;
import dev.taskapi.tasks.dynamodb.DynamoDbApiKeyStore;
import dev.taskapi.tasks.dynamodb.DynamoDbErasures;
import dev.taskapi.tasks.dynamodb.DynamoDbIdempotencyStore;
import dev.taskapi.tasks.dynamodb.DynamoDbQueueMarks;
import dev.taskapi.tasks.dynamodb.DynamoDbTaskStore;
import dev.taskapi.tasks.port.Deliveries;
import dev.taskapi.tasks.port.Erasures;
import dev.taskapi.tasks.port.FileStore;
import dev.taskapi.tasks.port.IdempotencyStore;
import dev.taskapi.tasks.port.QueueMarks;
import dev.taskapi.tasks.port.TaskQueues;
import dev.taskapi.tasks.port.TaskStore;
import dev.taskapi.tasks.s3.S3FileStore;
import dev.taskapi.tasks.sqs.SqsDeliveries;
import dev.taskapi.tasks.sqs.SqsTaskQueues;

/** Every port on its AWS service. */
public record Cloud(
    TaskStore store,
    TaskQueues queues,
    Deliveries deliveries,
    QueueMarks marks,
    FileStore files,
    ApiKeyStore keys,
    Erasures erasures,
    IdempotencyStore calls) {

  public static Cloud of(AwsClients clients, CloudSettings settings, Surroundings surroundings) {
    return new Cloud(
        new DynamoDbTaskStore(
            clients.dynamoDb(), settings.table(), surroundings.ids(), surroundings.clock()),
        new SqsTaskQueues(clients.sqs(), settings.queues()),
        new SqsDeliveries(clients.sqs(), settings.queues()),
        new DynamoDbQueueMarks(clients.dynamoDb(), settings.table()),
        new S3FileStore(clients.s3(), clients.links(), settings.bucket()),
        new DynamoDbApiKeyStore(clients.dynamoDb(), settings.table()),
        new DynamoDbErasures(clients.dynamoDb(), settings.table()),
        new DynamoDbIdempotencyStore(clients.dynamoDb(), settings.table()));
  }
}
