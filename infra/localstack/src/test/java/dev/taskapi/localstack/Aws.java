package dev.taskapi.localstack;

import dev.taskapi.tasks.cloud.AwsClients;
import dev.taskapi.tasks.cloud.ServiceEndpoints;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.lambda.LambdaClient;

/**
 * LocalStack as AWS.
 *
 * @param lambda waits long: a function's first answer may take a minute on a busy machine
 */
record Aws(AwsClients clients, LambdaClient lambda, CloudFormationClient stacks) {
  static final String REGION = "us-east-1";
  static final String ACCOUNT = "000000000000";

  /** By which LocalStack signs. */
  private static final String KEY = "test";

  private static final Duration PATIENCE = Duration.ofMinutes(4);

  static Aws at(URI endpoint) {
    SdkHttpClient http = UrlConnectionHttpClient.builder().socketTimeout(PATIENCE).build();
    return new Aws(
        new ServiceEndpoints(endpoint, endpoint, endpoint, REGION, KEY, KEY).clients(),
        at(endpoint, LambdaClient.builder().httpClient(http)),
        at(endpoint, CloudFormationClient.builder().httpClient(http)));
  }

  /** The same for programs. */
  static Map<String, String> environment(URI endpoint) {
    return Map.of(
        "AWS_ENDPOINT_URL",
        endpoint.toString(),
        "AWS_REGION",
        REGION,
        "AWS_ACCESS_KEY_ID",
        KEY,
        "AWS_SECRET_ACCESS_KEY",
        KEY,
        "AWS_CONFIG_FILE",
        "/dev/null",
        "AWS_SHARED_CREDENTIALS_FILE",
        "/dev/null");
  }

  private static <B extends AwsClientBuilder<B, C>, C> C at(URI endpoint, B builder) {
    return builder
        .endpointOverride(endpoint)
        .region(Region.of(REGION))
        .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(KEY, KEY)))
        // a call that is given up and repeated would create twice
        .overrideConfiguration(config -> config.retryStrategy(retry -> retry.maxAttempts(1)))
        .build();
  }
}
