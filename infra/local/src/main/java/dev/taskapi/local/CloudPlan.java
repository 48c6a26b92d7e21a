package dev.taskapi.local;

import dev.taskapi.requests.TaskType;
import dev.taskapi.tasks.QueueName;
import dev.taskapi.tasks.cloud.AwsClients;
import dev.taskapi.tasks.cloud.CloudSettings;
import dev.taskapi.tasks.dynamodb.TableName;
import dev.taskapi.tasks.dynamodb.TaskTable;
import dev.taskapi.tasks.sqs.QueueUrls;
import java.net.URI;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.s3.model.BucketAlreadyOwnedByYouException;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** Makes the table, the queues and the bucket that the service works on, where they are missing. */
final class CloudPlan {
  private static final String NAME = "task-api-";
  private static final TableName TABLE = TableName.of(NAME + "tasks");
  private static final String BUCKET = NAME + "results";

  /** High, for duplicates, throttles and early messages are received, too, and cost no try. */
  private static final int MOST_RECEIVES = 50;

  private final AwsClients clients;

  CloudPlan(AwsClients clients) {
    this.clients = clients;
  }

  /** What the service must be told of a cloud where SQS answers here. */
  static CloudSettings settings(URI sqs) {
    return new CloudSettings(
        TABLE, new QueueUrls(sqs + "/000000000000/" + NAME), BUCKET, List.of());
  }

  void make() {
    makeTable();
    makeBucket();
    for (TaskType type : TaskType.values()) {
      String deadLetters = makeQueue(NAME + QueueUrls.deadLetterLabel(type), Map.of());
      String redrive =
          "{\"deadLetterTargetArn\":\"%s\",\"maxReceiveCount\":%d}"
              .formatted(deadLetters, MOST_RECEIVES);
      QueueName.all().stream()
          .filter(queue -> queue.type() == type)
          .forEach(
              queue ->
                  makeQueue(
                      NAME + queue.label(), Map.of(QueueAttributeName.REDRIVE_POLICY, redrive)));
    }
  }

  private void makeTable() {
    try {
      clients.dynamoDb().createTable(TaskTable.createRequest(TABLE.name()));
    } catch (ResourceInUseException kept) {
      return;
    }
  }

  private void makeBucket() {
    try {
      clients.s3().createBucket(create -> create.bucket(BUCKET));
    } catch (BucketAlreadyOwnedByYouException kept) {
      return;
    }
  }

  /** Answers the queue's resource name; a queue that is there already stays as it is. */
  private String makeQueue(String name, Map<QueueAttributeName, String> attributes) {
    String url =
        clients
            .sqs()
            .createQueue(create -> create.queueName(name).attributes(attributes))
            .queueUrl();
    return clients
        .sqs()
        .getQueueAttributes(get -> get.queueUrl(url).attributeNames(QueueAttributeName.QUEUE_ARN))
        .attributes()
        .getOrDefault(QueueAttributeName.QUEUE_ARN, "");
  }
}
