package dev.taskapi.tasks.cloud;

import dev.taskapi.tasks.Lazy;
import dev.taskapi.tasks.Parallel;
import java.time.Duration;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The clients of the services, each built once a process, when it is first asked for. */
public final class AwsClients {
  /** Shorter than API Gateway waits, so that the caller hears of it. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Lazy<DynamoDbClient> dynamoDb;
  private final Lazy<SqsClient> sqs;
  private final Lazy<S3Client> s3;
  private final Lazy<S3Presigner> links;
  private final Supplier<LambdaClient> lambda;

  static {
    // The JDK keeps five idle connections a host, too few for a bulk call.
    System.setProperty("http.maxConnections", Integer.toString(Parallel.WIDTH));
  }

  AwsClients(
      Lazy<DynamoDbClient> dynamoDb,
      Lazy<SqsClient> sqs,
      Lazy<S3Client> s3,
      Lazy<S3Presigner> links,
      Supplier<LambdaClient> lambda) {
    this.dynamoDb = dynamoDb;
    this.sqs = sqs;
    this.s3 = s3;
    this.links = links;
    this.lambda = lambda;
  }

  /** Clients that are there already. */
  public AwsClients(
      DynamoDbClient dynamoDb,
      SqsClient sqs,
      S3Client s3,
      S3Presigner links,
      Supplier<LambdaClient> lambda) {
    this(
        new Lazy<>(() -> dynamoDb),
        new Lazy<>(() -> sqs),
        new Lazy<>(() -> s3),
        new Lazy<>(() -> links),
        lambda);
  }

  public DynamoDbClient dynamoDb() {
    return dynamoDb.get();
  }

  public SqsClient sqs() {
    return sqs.get();
  }

  public S3Client s3() {
    return s3.get();
  }

  /** Signs links to files. */
  public S3Presigner links() {
    return links.get();
  }

  /** Builds a client, which is heavy: only for those that need one, and once. */
  public Supplier<LambdaClient> lambda() {
    return lambda;
  }

  /** As a function on Lambda has them. */
  public static AwsClients onLambda(Environment environment) {
    OnLambda lambda = new OnLambda(environment);
    return new AwsClients(
        new Lazy<>(() -> lambda.configured(DynamoDbClient.builder(), AwsClients::patience).build()),
        new Lazy<>(() -> lambda.configured(SqsClient.builder(), AwsClients::patience).build()),
        new Lazy<>(() -> lambda.configured(S3Client.builder(), config -> {}).build()),
        new Lazy<>(S3Presigner::create),
        () -> lambda.configured(LambdaClient.builder(), AwsClients::patience).build());
  }

  /** Region and credentials as the AWS SDK finds them, in an operator's shell. */
  public static AwsClients ofEnvironment() {
    SdkHttpClient http = UrlConnectionHttpClient.create();
    return new AwsClients(
        new Lazy<>(() -> patient(DynamoDbClient.builder().httpClient(http)).build()),
        new Lazy<>(() -> patient(SqsClient.builder().httpClient(http)).build()),
        new Lazy<>(() -> S3Client.builder().httpClient(http).build()),
        new Lazy<>(S3Presigner::create),
        () -> patient(LambdaClient.builder().httpClient(http)).build());
  }

  static <B extends AwsClientBuilder<B, C>, C> B patient(B builder) {
    return builder.overrideConfiguration(AwsClients::patience);
  }

  private static void patience(ClientOverrideConfiguration.Builder config) {
    config.apiCallTimeout(PATIENCE);
  }
}
