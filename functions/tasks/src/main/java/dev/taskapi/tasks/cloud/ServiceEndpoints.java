package dev.taskapi.tasks.cloud;

import dev.taskapi.tasks.Lazy;
import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
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

/** Where services run that are not AWS, such as in this process. */
public record ServiceEndpoints(
    URI dynamoDb, URI sqs, URI s3, String region, String accessKey, String secretKey) {
  /**
   * Buckets by path; uploads in one piece, since S3Proxy answers before the last of many has come
   * and then closes the connection.
   */
  public static final S3Configuration S3 =
      S3Configuration.builder().pathStyleAccessEnabled(true).chunkedEncodingEnabled(false).build();

  /** Clients of these services, each built when it is first asked for. */
  public AwsClients clients() {
    SdkHttpClient http = UrlConnectionHttpClient.create();
    return new AwsClients(
        new Lazy<>(
            () ->
                AwsClients.patient(at(DynamoDbClient.builder(), dynamoDb).httpClient(http))
                    .build()),
        new Lazy<>(() -> AwsClients.patient(at(SqsClient.builder(), sqs).httpClient(http)).build()),
        new Lazy<>(
            () -> at(S3Client.builder(), s3).serviceConfiguration(S3).httpClient(http).build()),
        new Lazy<>(
            () ->
                S3Presigner.builder()
                    .endpointOverride(s3)
                    .serviceConfiguration(S3)
                    .region(Region.of(region))
                    .credentialsProvider(credentials())
                    .build()),
        ServiceEndpoints::noLambda);
  }

  private <B extends AwsClientBuilder<B, C>, C> B at(B builder, URI endpoint) {
    return builder
        .endpointOverride(endpoint)
        .region(Region.of(region))
        .credentialsProvider(credentials());
  }

  private AwsCredentialsProvider credentials() {
    return StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKey, secretKey));
  }

  private static LambdaClient noLambda() {
    throw new IllegalStateException("no Lambda runs beside these services");
  }
}
