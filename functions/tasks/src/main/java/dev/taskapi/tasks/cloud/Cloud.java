package dev.taskapi.tasks.cloud;

import dev.taskapi.tasks.Surroundings;
import dev.taskapi.tasks.access.ApiKeyStore;
import dev.taskapi.tasks.dynamodb.DynamoDbApiKeyStore;
import dev.taskapi.tasks.dynamodb.DynamoDbErasures;
import dev.taskapi.tasks.dynamodb.DynamoDbIdempotencyStore;
import dev.taskapi.tasks.dynamodb.DynamoDbProcessingState;
import dev.taskapi.tasks.dynamodb.DynamoDbQueueMarks;
import dev.taskapi.tasks.dynamodb.DynamoDbTaskStore;
import dev.taskapi.tasks.lambda.LambdaFeeds;
import dev.taskapi.tasks.port.Deliveries;
import dev.taskapi.tasks.port.Erasures;
import dev.taskapi.tasks.port.Feeds;
import dev.taskapi.tasks.port.FileStore;
import dev.taskapi.tasks.port.IdempotencyStore;
import dev.taskapi.tasks.port.ProcessingState;
import dev.taskapi.tasks.port.QueueMarks;
import dev.taskapi.tasks.port.TaskQueues;
import dev.taskapi.tasks.port.TaskStore;
import dev.taskapi.tasks.s3.S3FileStore;
import dev.taskapi.tasks.sqs.SqsDeliveries;
import dev.taskapi.tasks.sqs.SqsTaskQueues;
import java.util.function.Supplier;

/**
 * Every port on its AWS service.
 *
 * @param feeds makes a client of its own, which is heavy; only for those that need it, and once
 */
public record Cloud(
    TaskStore store,
    TaskQueues queues,
    Deliveries deliveries,
    QueueMarks marks,
    FileStore files,
    ApiKeyStore keys,
    Erasures erasures,
    IdempotencyStore calls,
    ProcessingState processing,
    Supplier<Feeds> feeds) {

  public static Cloud of(AwsClients clients, CloudSettings settings, Surroundings surroundings) {
    return new Cloud(
        new DynamoDbTaskStore(
            clients.dynamoDb(), settings.table(), surroundings.ids(), surroundings.clock()),
        new SqsTaskQueues(clients::sqs, settings.queues()),
        new SqsDeliveries(clients::sqs, settings.queues()),
        new DynamoDbQueueMarks(clients.dynamoDb(), settings.table()),
        new S3FileStore(clients::s3, clients::links, settings.bucket()),
        new DynamoDbApiKeyStore(clients.dynamoDb(), settings.table()),
        new DynamoDbErasures(clients.dynamoDb(), settings.table()),
        new DynamoDbIdempotencyStore(clients.dynamoDb(), settings.table()),
        new DynamoDbProcessingState(clients.dynamoDb(), settings.table()),
        () ->
            new LambdaFeeds(clients.lambda().get(), settings.namedProcessors(), settings.queues()));
  }

  /** The same with other API keys. */
  public Cloud withKeys(ApiKeyStore others) {
    return new Cloud(
        store, queues, deliveries, marks, files, others, erasures, calls, processing, feeds);
  }

  /** The same, where something else feeds the processors. */
  public Cloud fedBy(Supplier<Feeds> others) {
    return new Cloud(
        store, queues, deliveries, marks, files, keys, erasures, calls, processing, others);
  }
}
