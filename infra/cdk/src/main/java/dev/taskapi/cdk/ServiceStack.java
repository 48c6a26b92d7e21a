package dev.taskapi.cdk;

import dev.taskapi.api.route.ApiFunction;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.secretsmanager.Secret;
import software.amazon.awscdk.services.secretsmanager.SecretStringGenerator;
import software.constructs.Construct;

/** All of the service but its HTTP API. */
final class ServiceStack extends Stack {
  private static final int SECRET_LENGTH = 64;

  private final ApiFunctions api;
  private final Processors processors;
  private final UpkeepFunctions upkeep;
  private final Resources resources;

  ServiceStack(Construct scope, DeploymentSettings settings, Artifacts artifacts) {
    super(
        scope,
        settings.named("service"),
        StackProps.builder().description("Task API: tasks, queues, processors").build());
    resources =
        new Resources(
            settings,
            new TaskTableResource(this, settings).table(),
            new QueueResources(this, settings),
            new ResultsBucket(this, settings).bucket(),
            cursorSecret());
    api = new ApiFunctions(this, resources, artifacts);
    processors = new Processors(this, resources, artifacts);
    upkeep = new UpkeepFunctions(this, resources, artifacts);
    output("TableName", resources.table().getTableName());
    output("QueueUrlPrefix", resources.queueUrlPrefix(this));
    output("ResultsBucket", resources.bucket().getBucketName());
  }

  Map<ApiFunction, JavaFunction> api() {
    return api.functions();
  }

  /** All of them. */
  List<JavaFunction> functions() {
    return Stream.of(api.functions().values(), processors.functions().values(), upkeep.functions())
        .flatMap(Collection::stream)
        .toList();
  }

  Resources resources() {
    return resources;
  }

  private Secret cursorSecret() {
    Secret secret =
        Secret.Builder.create(this, "CursorSecret")
            .description("Signs the cursors of lists")
            .generateSecretString(
                SecretStringGenerator.builder()
                    .passwordLength(SECRET_LENGTH)
                    .excludePunctuation(true)
                    .build())
            .build();
    Nag.accept(
        secret,
        "AwsSolutions-SMG4",
        "Nobody knows it and it opens nothing: a forged cursor shows a caller his own tasks only."
            + " A rotation would break the lists that are being walked");
    return secret;
  }

  private void output(String name, String value) {
    CfnOutput.Builder.create(this, name).value(value).build();
  }
}
