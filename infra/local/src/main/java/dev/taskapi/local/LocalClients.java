package dev.taskapi.local;

import dev.taskapi.embedded.EmbeddedCloud;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;

/** SDK clients of an embedded cloud; whoever makes one closes it. */
final class LocalClients {
  private LocalClients() {}

  static SqsClient sqs(EmbeddedCloud cloud) {
    var keys = AwsBasicCredentials.create(EmbeddedCloud.ACCESS_KEY, EmbeddedCloud.SECRET_KEY);
    return SqsClient.builder()
        .endpointOverride(cloud.sqs())
        .region(Region.of(EmbeddedCloud.REGION))
        .credentialsProvider(StaticCredentialsProvider.create(keys))
        .httpClient(UrlConnectionHttpClient.builder().socketTimeout(Duration.ofSeconds(30)).build())
        .build();
  }
}
