package dev.taskapi.embedded;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** The SDK's own clients for one embedded cloud. */
record Clients(DynamoDbClient dynamoDb, SqsClient sqs, S3Client s3, S3Presigner presigner)
    implements AutoCloseable {
  private static final Region REGION = Region.of(EmbeddedCloud.REGION);
  private static final StaticCredentialsProvider KEYS =
      StaticCredentialsProvider.create(
          AwsBasicCredentials.create(EmbeddedCloud.ACCESS_KEY, EmbeddedCloud.SECRET_KEY));

  /** S3Proxy closes connections that chunks are being written to. */
  private static final S3Configuration S3 =
      S3Configuration.builder().pathStyleAccessEnabled(true).chunkedEncodingEnabled(false).build();

  static Clients of(EmbeddedCloud cloud) {
    return new Clients(
        DynamoDbClient.builder()
            .endpointOverride(cloud.dynamoDb())
            .region(REGION)
            .credentialsProvider(KEYS)
            .httpClient(http())
            .build(),
        SqsClient.builder()
            .endpointOverride(cloud.sqs())
            .region(REGION)
            .credentialsProvider(KEYS)
            .httpClient(http())
            .build(),
        S3Client.builder()
            .endpointOverride(cloud.s3())
            .region(REGION)
            .credentialsProvider(KEYS)
            .httpClient(http())
            .serviceConfiguration(S3)
            .build(),
        S3Presigner.builder()
            .endpointOverride(cloud.s3())
            .region(REGION)
            .credentialsProvider(KEYS)
            .serviceConfiguration(S3)
            .build());
  }

  void createTable(String name) {
    dynamoDb.createTable(
        table ->
            table
                .tableName(name)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(
                    Stream.of("id", "account", "part", "status", "created")
                        .map(Clients::text)
                        .toList())
                .keySchema(key("id", KeyType.HASH))
                .globalSecondaryIndexes(byStatus()));
  }

  private static GlobalSecondaryIndex byStatus() {
    return GlobalSecondaryIndex.builder()
        .indexName("byStatus")
        .projection(all -> all.projectionType(ProjectionType.ALL))
        .keySchema(
            key("account", KeyType.HASH),
            key("part", KeyType.HASH),
            key("status", KeyType.RANGE),
            key("created", KeyType.RANGE))
        .build();
  }

  private static AttributeDefinition text(String name) {
    return AttributeDefinition.builder()
        .attributeName(name)
        .attributeType(ScalarAttributeType.S)
        .build();
  }

  private static KeySchemaElement key(String name, KeyType type) {
    return KeySchemaElement.builder().attributeName(name).keyType(type).build();
  }

  /** A queue "work" whose messages go to "dead" after 50 receives. */
  void createQueueWithDeadLetters() {
    var dead = sqs.createQueue(queue -> queue.queueName("dead")).queueUrl();
    var redrive =
        "{\"deadLetterTargetArn\":\"%s\",\"maxReceiveCount\":\"50\"}"
            .formatted(attribute(dead, QueueAttributeName.QUEUE_ARN));
    sqs.createQueue(
        queue ->
            queue
                .queueName("work")
                .attributes(
                    Map.of(
                        QueueAttributeName.REDRIVE_POLICY,
                        redrive,
                        QueueAttributeName.VISIBILITY_TIMEOUT,
                        "90")));
  }

  /** The next message of this queue, waited for up to 10 s. */
  Message receive(String url) {
    var received =
        sqs.receiveMessage(
            receive ->
                receive
                    .queueUrl(url)
                    .waitTimeSeconds(10)
                    .messageSystemAttributeNames(MessageSystemAttributeName.ALL));
    return received.messages().getFirst();
  }

  int waiting(String url) {
    var visible = attribute(url, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES);
    var hidden = attribute(url, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE);
    return Integer.parseInt(visible) + Integer.parseInt(hidden);
  }

  String attribute(String url, QueueAttributeName name) {
    var attributes = sqs.getQueueAttributes(get -> get.queueUrl(url).attributeNames(name));
    return attributes.attributes().getOrDefault(name, "");
  }

  /** Puts a file into the bucket "files", which is made if it is missing. */
  void putFile(String key, String content) {
    if (s3.listBuckets().buckets().isEmpty()) {
      s3.createBucket(bucket -> bucket.bucket("files"));
    }
    s3.putObject(
        put -> put.bucket("files").key(key).contentType("video/mp4"),
        RequestBody.fromString(content));
  }

  private static SdkHttpClient http() {
    return UrlConnectionHttpClient.builder().socketTimeout(Duration.ofSeconds(30)).build();
  }

  @Override
  public void close() {
    dynamoDb.close();
    sqs.close();
    s3.close();
    presigner.close();
  }
}
