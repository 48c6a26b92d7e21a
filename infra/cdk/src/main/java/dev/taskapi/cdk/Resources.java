package dev.taskapi.cdk;

import dev.taskapi.tasks.cloud.CloudSettings;
import dev.taskapi.tasks.metrics.Metric;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.ArnComponents;
import software.amazon.awscdk.ArnFormat;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.dynamodb.TableV2;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.secretsmanager.Secret;

/** What the functions work on. */
record Resources(
    DeploymentSettings settings,
    TableV2 table,
    QueueResources queues,
    Bucket bucket,
    Secret cursorSecret) {

  /** What every function reads, whatever it works on. */
  Map<String, String> ownEnvironment() {
    return Map.of(
        CloudSettings.RETENTION_DAYS,
        Integer.toString(settings.retentionDays()),
        Metric.NAMESPACE,
        settings.metrics());
  }

  /** What tells a function where things are, too. */
  Map<String, String> environment(Stack stack) {
    Map<String, String> environment = new TreeMap<>(ownEnvironment());
    environment.put(CloudSettings.TABLE, table.getTableName());
    environment.put(CloudSettings.SHARDS, Integer.toString(settings.perAccount().tableShards()));
    environment.put(CloudSettings.BUCKET, bucket.getBucketName());
    environment.put(CloudSettings.QUEUES, queueUrlPrefix(stack));
    return environment;
  }

  /** Where the processors' feeds are seen to, their functions are named as they are fed. */
  Map<String, String> environmentWithFeeds(Stack stack) {
    Map<String, String> environment = environment(stack);
    environment.put(CloudSettings.PROCESSORS, String.join(",", settings.stage().fedProcessors()));
    return environment;
  }

  /** What the address of every queue begins with. */
  String queueUrlPrefix(Stack stack) {
    return "https://sqs.%s.%s/%s/%s"
        .formatted(stack.getRegion(), stack.getUrlSuffix(), stack.getAccount(), settings.named(""));
  }

  /** The names of the processors' functions, whatever their version. */
  String processorsArn(Stack stack) {
    return stack.formatArn(
        ArnComponents.builder()
            .service("lambda")
            .resource("function")
            .resourceName(settings.named("process-*"))
            .arnFormat(ArnFormat.COLON_RESOURCE_NAME)
            .build());
  }
}
