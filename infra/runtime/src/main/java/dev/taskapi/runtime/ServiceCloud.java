package dev.taskapi.runtime;

import dev.taskapi.embedded.EmbeddedCloud;
import dev.taskapi.embedded.EmbeddedSettings;
import dev.taskapi.tasks.QueueName;
import dev.taskapi.tasks.cloud.AwsClients;
import dev.taskapi.tasks.cloud.CloudSettings;
import dev.taskapi.tasks.cloud.ServiceEndpoints;
import dev.taskapi.tasks.dynamodb.TableName;
import dev.taskapi.tasks.dynamodb.TaskTable;
import dev.taskapi.tasks.sqs.QueueUrls;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The embedded services with all that functions work on, and how functions find them. */
public final class ServiceCloud implements AutoCloseable {
  private static final String NAME = "task-api-test-";
  private static final TableName TABLE = TableName.of(NAME + "tasks");
  private static final String BUCKET = NAME + "results";

  private final EmbeddedCloud cloud;
  private final AwsClients clients;

  private ServiceCloud(EmbeddedCloud cloud, AwsClients clients) {
    this.cloud = cloud;
    this.clients = clients;
  }

  public static ServiceCloud start() {
    EmbeddedCloud cloud = EmbeddedCloud.start(EmbeddedSettings.inMemory());
    AwsClients clients =
        new ServiceEndpoints(
                cloud.dynamoDb(),
                cloud.sqs(),
                cloud.s3(),
                EmbeddedCloud.REGION,
                EmbeddedCloud.ACCESS_KEY,
                EmbeddedCloud.SECRET_KEY)
            .clients();
    clients.dynamoDb().createTable(TaskTable.createRequest(TABLE.name()));
    clients.s3().createBucket(create -> create.bucket(BUCKET));
    for (QueueName queue : QueueName.all()) {
      clients.sqs().createQueue(create -> create.queueName(NAME + queue.label()));
    }
    return new ServiceCloud(cloud, clients);
  }

  public AwsClients clients() {
    return clients;
  }

  public CloudSettings settings() {
    return new CloudSettings(
        TABLE, new QueueUrls(cloud.sqs() + "/000000000000/" + NAME), BUCKET, List.of());
  }

  /** The values of variables that name a resource of the deployment. */
  public Map<String, String> resources() {
    return Map.of(
        CloudSettings.TABLE, TABLE.name(),
        CloudSettings.BUCKET, BUCKET,
        CloudSettings.QUEUES, settings().queues().prefix());
  }

  /** What leads a function's clients here. */
  public Map<String, String> endpoints() {
    Map<String, String> variables = new TreeMap<>();
    variables.put("AWS_REGION", EmbeddedCloud.REGION);
    variables.put("AWS_ACCESS_KEY_ID", EmbeddedCloud.ACCESS_KEY);
    variables.put("AWS_SECRET_ACCESS_KEY", EmbeddedCloud.SECRET_KEY);
    variables.put("AWS_ENDPOINT_URL_DYNAMODB", cloud.dynamoDb().toString());
    variables.put("AWS_ENDPOINT_URL_SQS", cloud.sqs().toString());
    variables.put("AWS_ENDPOINT_URL_S3", cloud.s3().toString());
    return variables;
  }

  @Override
  public void close() {
    cloud.close();
  }
}
