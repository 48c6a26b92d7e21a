package dev.taskapi.tasks.testing;

import dev.taskapi.embedded.EmbeddedCloud;
import dev.taskapi.embedded.EmbeddedSettings;
import dev.taskapi.tasks.QueueName;
import dev.taskapi.tasks.cloud.ServiceEndpoints;
import dev.taskapi.tasks.dynamodb.TaskTable;
import dev.taskapi.tasks.sqs.QueueUrls;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.sqs.SqsClient;

/** One cloud for all tests of a JVM: an embedded one, stopped with it, or one that runs. */
public final class TestCloud {
  /** A property that names where DynamoDB, SQS and S3 answer, in place of the embedded cloud. */
  public static final String ENDPOINT = "taskapi.test-cloud";

  private static final Region REGION = Region.of(EmbeddedCloud.REGION);

  /** A cloud that runs may know the names of an earlier JVM. */
  private static final String RUN = UUID.randomUUID().toString().substring(0, 8);

  private static final AtomicInteger NAMES = new AtomicInteger();

  static {
    System.setProperty("http.maxConnections", "32");
  }

  private TestCloud() {}

  /** Starts with the first use. */
  private static final class Running {
    static final ServiceEndpoints CLOUD =
        Optional.ofNullable(System.getProperty(ENDPOINT))
            .map(URI::create)
            .map(TestCloud::running)
            .orElseGet(TestCloud::embedded);
    static final StaticCredentialsProvider KEYS =
        StaticCredentialsProvider.create(
            AwsBasicCredentials.create(CLOUD.accessKey(), CLOUD.secretKey()));
    static final SdkHttpClient HTTP = UrlConnectionHttpClient.create();
    static final DynamoDbClient DYNAMO_DB = metered();
    static final SqsClient SQS = sqs();
    static final S3Client S3 = s3();
    static final S3Presigner LINKS = CLOUD.clients().links();

    static DynamoDbClient metered(ExecutionInterceptor... meters) {
      return DynamoDbClient.builder()
          .endpointOverride(CLOUD.dynamoDb())
          .region(REGION)
          .credentialsProvider(KEYS)
          .httpClient(HTTP)
          .overrideConfiguration(
              config -> {
                for (ExecutionInterceptor meter : meters) {
                  config.addExecutionInterceptor(meter);
                }
              })
          .build();
    }

    static S3Client s3(ExecutionInterceptor... meters) {
      return S3Client.builder()
          .endpointOverride(CLOUD.s3())
          .region(REGION)
          .credentialsProvider(KEYS)
          .httpClient(HTTP)
          .serviceConfiguration(ServiceEndpoints.S3)
          .overrideConfiguration(
              config -> {
                for (ExecutionInterceptor meter : meters) {
                  config.addExecutionInterceptor(meter);
                }
              })
          .build();
    }

    static SqsClient sqs(ExecutionInterceptor... meters) {
      return SqsClient.builder()
          .endpointOverride(CLOUD.sqs())
          .region(REGION)
          .credentialsProvider(KEYS)
          .httpClient(HTTP)
          .overrideConfiguration(
              config -> {
                for (ExecutionInterceptor meter : meters) {
                  config.addExecutionInterceptor(meter);
                }
              })
          .build();
    }
  }

  private static ServiceEndpoints embedded() {
    EmbeddedCloud cloud = EmbeddedCloud.start(EmbeddedSettings.inMemory());
    Runtime.getRuntime().addShutdownHook(new Thread(cloud::close));
    return new ServiceEndpoints(
        cloud.dynamoDb(),
        cloud.sqs(),
        cloud.s3(),
        EmbeddedCloud.REGION,
        EmbeddedCloud.ACCESS_KEY,
        EmbeddedCloud.SECRET_KEY);
  }

  /** With the keys that LocalStack signs by. */
  private static ServiceEndpoints running(URI all) {
    return new ServiceEndpoints(all, all, all, EmbeddedCloud.REGION, "test", "test");
  }

  public static DynamoDbClient dynamoDb() {
    return Running.DYNAMO_DB;
  }

  /** A client whose calls are looked at. */
  public static DynamoDbClient dynamoDb(ExecutionInterceptor meter) {
    return Running.metered(meter);
  }

  public static SqsClient sqs() {
    return Running.SQS;
  }

  /** A client whose calls are looked at. */
  public static SqsClient sqs(ExecutionInterceptor meter) {
    return Running.sqs(meter);
  }

  public static S3Client s3() {
    return Running.S3;
  }

  /** A client whose calls are looked at. */
  public static S3Client s3(ExecutionInterceptor meter) {
    return Running.s3(meter);
  }

  public static S3Presigner links() {
    return Running.LINKS;
  }

  /** Makes a table and answers its name. */
  public static String newTable() {
    String name = name();
    dynamoDb().createTable(TaskTable.createRequest(name));
    return name;
  }

  /** Makes queues that nobody else uses; all of the service's, or only some. */
  public static QueueUrls newQueues(Iterable<QueueName> queues) {
    String name = name() + "-";
    String prefix = "";
    for (QueueName queue : queues) {
      String url = sqs().createQueue(create -> create.queueName(name + queue.label())).queueUrl();
      prefix = url.substring(0, url.length() - queue.label().length());
    }
    return new QueueUrls(prefix);
  }

  /** Makes a bucket and answers its name. */
  public static String newBucket() {
    String name = name();
    s3().createBucket(create -> create.bucket(name));
    return name;
  }

  private static String name() {
    return "test-" + RUN + "-" + NAMES.incrementAndGet();
  }
}
