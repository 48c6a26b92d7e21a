package dev.taskapi.bench.cost;

import dev.taskapi.api.Api;
import dev.taskapi.api.ApiSettings;
import dev.taskapi.api.caller.TokenSettings;
import dev.taskapi.api.caller.TokenSettings.Signature;
import dev.taskapi.api.limit.Limits;
import dev.taskapi.embedded.EmbeddedCloud;
import dev.taskapi.generation.studio.StudioSettings;
import dev.taskapi.generation.studio.Studios;
import dev.taskapi.processing.Processing;
import dev.taskapi.processing.run.TaskRunner;
import dev.taskapi.requests.TaskType;
import dev.taskapi.tasks.AccountId;
import dev.taskapi.tasks.Ids;
import dev.taskapi.tasks.QueueName;
import dev.taskapi.tasks.Surroundings;
import dev.taskapi.tasks.Timings;
import dev.taskapi.tasks.cloud.AwsClients;
import dev.taskapi.tasks.cloud.Cloud;
import dev.taskapi.tasks.cloud.CloudSettings;
import dev.taskapi.tasks.cloud.FirstKey;
import dev.taskapi.tasks.cloud.ServiceEndpoints;
import dev.taskapi.tasks.dynamodb.TableName;
import dev.taskapi.tasks.dynamodb.TaskTable;
import dev.taskapi.tasks.sqs.QueueUrls;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Lives one task of each type over an embedded cloud, and says what it took. */
final class Lives {
  private static final TableName TABLE = TableName.of("cost");
  private static final String BUCKET = "cost";
  private static final String SECRET = "a secret of the bench, 32 bytes or so";
  private static final AccountId ACCOUNT = new AccountId("account_456");
  private static final StaticCredentialsProvider KEYS =
      StaticCredentialsProvider.create(
          AwsBasicCredentials.create(EmbeddedCloud.ACCESS_KEY, EmbeddedCloud.SECRET_KEY));

  private final EmbeddedCloud embedded;
  private final SdkHttpClient http = UrlConnectionHttpClient.create();
  private final UsageMeter meter = new UsageMeter();
  private final Surroundings surroundings =
      new Surroundings(InstantSource.system(), Ids.secure(), Timings.standard());

  Lives(EmbeddedCloud embedded) {
    this.embedded = embedded;
  }

  /** The second life of each type is what counts: a warm function's. */
  Map<TaskType, Usage> metered() {
    QueueUrls queues = new QueueUrls(embedded.sqs() + "/000000000000/cost-");
    AwsClients clients = clients();
    make(clients, queues);
    Life life = life(clients, queues);
    Map<TaskType, Usage> usage = new EnumMap<>(TaskType.class);
    for (TaskType type : TaskType.values()) {
      System.err.println("living: " + type.wireName());
      life.live(type);
      meter.read(0);
      usage.put(type, meter.read(life.live(type)));
    }
    return usage;
  }

  private Life life(AwsClients clients, QueueUrls queues) {
    Cloud cloud =
        Cloud.of(clients, new CloudSettings(TABLE, queues, BUCKET, List.of()), surroundings);
    TokenSettings tokens =
        new TokenSettings("bench", "bench", "accounts", new Signature.SharedSecret(SECRET));
    ApiSettings settings = new ApiSettings(tokens, () -> SECRET, Limits.of(1_000_000, 1_000_000));
    TaskRunner runner =
        new Processing(cloud, surroundings).runner(Studios.open(StudioSettings.standard()));
    return new Life(
        new Api(cloud, settings, surroundings),
        runner,
        at(SqsClient.builder().httpClient(http)).endpointOverride(embedded.sqs()).build(),
        queues,
        new FirstKey(clients, TABLE, surroundings).make(ACCOUNT, "bench").reveal());
  }

  private static void make(AwsClients clients, QueueUrls queues) {
    clients.dynamoDb().createTable(TaskTable.createRequest(TABLE.name()));
    clients.s3().createBucket(create -> create.bucket(BUCKET));
    QueueName.all()
        .forEach(queue -> clients.sqs().createQueue(one -> one.queueName(queues.name(queue))));
  }

  private AwsClients clients() {
    return new AwsClients(
        metered(DynamoDbClient.builder().httpClient(http))
            .endpointOverride(embedded.dynamoDb())
            .build(),
        metered(SqsClient.builder().httpClient(http)).endpointOverride(embedded.sqs()).build(),
        metered(S3Client.builder().httpClient(http))
            .endpointOverride(embedded.s3())
            .serviceConfiguration(ServiceEndpoints.S3)
            .build(),
        S3Presigner.builder()
            .endpointOverride(embedded.s3())
            .region(Region.of(EmbeddedCloud.REGION))
            .credentialsProvider(KEYS)
            .serviceConfiguration(ServiceEndpoints.S3)
            .build(),
        () -> {
          throw new IllegalStateException("no Lambda runs here");
        });
  }

  private <B extends AwsClientBuilder<B, C>, C> B metered(B builder) {
    return at(builder).overrideConfiguration(config -> config.addExecutionInterceptor(meter));
  }

  private static <B extends AwsClientBuilder<B, C>, C> B at(B builder) {
    return builder.region(Region.of(EmbeddedCloud.REGION)).credentialsProvider(KEYS);
  }
}
