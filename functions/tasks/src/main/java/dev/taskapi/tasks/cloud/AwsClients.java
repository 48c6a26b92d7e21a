package dev.taskapi.tasks.cloud;

import dev.taskapi.tasks.Parallel;
import java.net.URI;
import java.time.Duration;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * The clients of the services, built once a process.
 *
 * @param lambda built when it is asked for, since few need it
 */
public record AwsClients(
    DynamoDbClient dynamoDb,
    SqsClient sqs,
    S3Client s3,
    S3Presigner links,
    Supplier<LambdaClient> lambda) {
  /** Shorter than API Gateway waits, so that the caller hears of it. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  static {
    // The JDK keeps five idle connections a host, too few for a bulk call.
    System.setProperty("http.maxConnections", Integer.toString(Parallel.WIDTH));
  }

  /** Region and credentials as Lambda's environment gives them. */
  public static AwsClients ofEnvironment() {
    SdkHttpClient http = UrlConnectionHttpClient.create();
    return new AwsClients(
        patient(DynamoDbClient.builder().httpClient(http)).build(),
        patient(SqsClient.builder().httpClient(http)).build(),
        S3Client.builder().httpClient(http).build(),
        S3Presigner.create(),
        () -> patient(LambdaClient.builder().httpClient(http)).build());
  }

  /** Services that run elsewhere, such as in this process. */
  public static AwsClients at(Endpoints endpoints) {
    SdkHttpClient http = UrlConnectionHttpClient.create();
    StaticCredentialsProvider credentials =
        StaticCredentialsProvider.create(
            AwsBasicCredentials.create(endpoints.accessKey(), endpoints.secretKey()));
    Region region = Region.of(endpoints.region());
    return new AwsClients(
        patient(DynamoDbClient.builder().httpClient(http))
            .endpointOverride(endpoints.dynamoDb())
            .region(region)
            .credentialsProvider(credentials)
            .build(),
        patient(SqsClient.builder().httpClient(http))
            .endpointOverride(endpoints.sqs())
            .region(region)
            .credentialsProvider(credentials)
            .build(),
        S3Client.builder()
            .httpClient(http)
            .endpointOverride(endpoints.s3())
            .forcePathStyle(true)
            .region(region)
            .credentialsProvider(credentials)
            .build(),
        S3Presigner.builder()
            .endpointOverride(endpoints.s3())
            .serviceConfiguration(S3Configuration.builder().pathStyleAccessEnabled(true).build())
            .region(region)
            .credentialsProvider(credentials)
            .build(),
        AwsClients::noLambda);
  }

  private static LambdaClient noLambda() {
    throw new IllegalStateException("no Lambda runs beside these services");
  }

  /** Where services run that are not AWS. */
  public record Endpoints(
      URI dynamoDb, URI sqs, URI s3, String region, String accessKey, String secretKey) {}

  private static <B extends AwsClientBuilder<B, C>, C> B patient(B builder) {
    return builder.overrideConfiguration(config -> config.apiCallTimeout(PATIENCE));
  }
}
