package dev.taskapi.local;

import dev.taskapi.embedded.EmbeddedCloud;
import dev.taskapi.embedded.EmbeddedSettings;
import dev.taskapi.tasks.cloud.AwsClients;
import dev.taskapi.tasks.cloud.CloudSettings;
import dev.taskapi.tasks.cloud.ServiceEndpoints;
import java.net.URI;

/** The embedded cloud with everything made in it that the service works on. */
final class LocalCloud implements AutoCloseable {
  private final EmbeddedCloud cloud;
  private final AwsClients clients;

  private LocalCloud(EmbeddedCloud cloud, AwsClients clients) {
    this.cloud = cloud;
    this.clients = clients;
  }

  static LocalCloud start(EmbeddedSettings settings) {
    EmbeddedCloud cloud = EmbeddedCloud.start(settings);
    AwsClients clients = clients(cloud.dynamoDb(), cloud.sqs(), cloud.s3());
    new CloudPlan(clients).make();
    return new LocalCloud(cloud, clients);
  }

  /** Clients of an embedded cloud, which may run in another process. */
  static AwsClients clients(URI dynamoDb, URI sqs, URI s3) {
    return new ServiceEndpoints(
            dynamoDb,
            sqs,
            s3,
            EmbeddedCloud.REGION,
            EmbeddedCloud.ACCESS_KEY,
            EmbeddedCloud.SECRET_KEY)
        .clients();
  }

  EmbeddedCloud embedded() {
    return cloud;
  }

  AwsClients clients() {
    return clients;
  }

  CloudSettings settings() {
    return CloudPlan.settings(cloud.sqs());
  }

  @Override
  public void close() {
    cloud.close();
  }
}
