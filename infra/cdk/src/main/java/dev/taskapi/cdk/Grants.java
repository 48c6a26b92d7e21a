package dev.taskapi.cdk;

import dev.taskapi.cdk.Right.Target;
import dev.taskapi.tasks.dynamodb.DynamoDbApiKeyStore;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awscdk.ArnComponents;
import software.amazon.awscdk.ArnFormat;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.iam.Effect;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.sqs.Queue;

/** Writes rights as policies on the resources of one stack. */
final class Grants {
  private static final Map<String, String> OF_KEYS =
      Map.of("dynamodb:LeadingKeys", DynamoDbApiKeyStore.PREFIX + "*");

  private final Stack stack;
  private final Resources resources;

  Grants(Stack stack, Resources resources) {
    this.stack = stack;
    this.resources = resources;
  }

  void give(JavaFunction function, List<Right> rights) {
    Stream.concat(rights.stream(), Stream.of(Rights.trace()))
        .map(this::statement)
        .forEach(function::allow);
    if (rights.stream().anyMatch(right -> right.writesRows() && !isOnKeys(right))) {
      function.allow(keepFromKeys());
    }
    explainStars(function.role());
  }

  private static boolean isOnKeys(Right right) {
    return right.target() instanceof Target.Keys;
  }

  /** Who writes a key can be anybody: least of all what works on files of others. */
  private PolicyStatement keepFromKeys() {
    return PolicyStatement.Builder.create()
        .effect(Effect.DENY)
        .actions(Right.WRITES)
        .resources(List.of(resources.table().getTableArn()))
        .conditions(Map.of("ForAnyValue:StringLike", OF_KEYS))
        .build();
  }

  private static void explainStars(Role role) {
    Nag.acceptStar(
        role,
        "^Resource::\\*$",
        "Tracing and listing event sources: AWS knows no resource of theirs");
    Nag.acceptStar(
        role,
        "^Resource::<.+>\\/(results|steps)\\/\\*$",
        "The files of all tasks below one folder");
    Nag.acceptStar(
        role,
        ":bedrock:\\*::foundation-model",
        "An inference profile leads to its model in the regions that it likes");
    Nag.acceptStar(
        role,
        ":event-source-mapping:\\*$",
        "AWS makes up the names of event sources; a condition names their functions");
  }

  private PolicyStatement statement(Right right) {
    PolicyStatement.Builder statement =
        PolicyStatement.Builder.create().actions(right.actions()).resources(arns(right.target()));
    return switch (right.target()) {
      case Target.Listing listing ->
          statement
              .conditions(Map.of("StringLike", Map.of("s3:prefix", listing.folder() + "*")))
              .build();
      // A fetch is no listing: S3 looks for the right without naming a prefix.
      case Target.MissingFiles missing ->
          statement
              .conditions(Map.of("StringLikeIfExists", Map.of("s3:prefix", missing.folder() + "*")))
              .build();
      case Target.Keys keys ->
          statement.conditions(Map.of("ForAllValues:StringLike", OF_KEYS)).build();
      case Target.EventSources sources ->
          statement
              .conditions(
                  Map.of("ArnLike", Map.of("lambda:FunctionArn", resources.processorsArn(stack))))
              .build();
      case Target other -> statement.build();
    };
  }

  private List<String> arns(Target target) {
    String table = resources.table().getTableArn();
    String bucket = resources.bucket().getBucketArn();
    return switch (target) {
      case Target.Table all -> List.of(table);
      case Target.Keys all -> List.of(table);
      case Target.TableIndex index -> List.of(table + "/index/" + index.name());
      case Target.QueuesOf of ->
          resources.queues().queues().entrySet().stream()
              .filter(entry -> entry.getKey().type() == of.type())
              .map(entry -> entry.getValue().getQueueArn())
              .toList();
      case Target.Queues all ->
          resources.queues().queues().values().stream().map(Queue::getQueueArn).toList();
      case Target.DeadLetterQueues all ->
          resources.queues().deadLetters().values().stream().map(Queue::getQueueArn).toList();
      case Target.Files files -> List.of(bucket + "/" + files.folder() + "*");
      case Target.Listing listing -> List.of(bucket);
      case Target.MissingFiles missing -> List.of(bucket);
      case Target.Model model ->
          model.names(stack.getRegion(), stack.getAccount()).stream()
              .map(name -> "arn:" + stack.getPartition() + ":bedrock:" + name)
              .toList();
      case Target.CursorSecret secret -> List.of(resources.cursorSecret().getSecretArn());
      case Target.EventSources sources -> List.of(eventSources());
      case Target.Anything anything -> List.of("*");
    };
  }

  private String eventSources() {
    return stack.formatArn(
        ArnComponents.builder()
            .service("lambda")
            .resource("event-source-mapping")
            .resourceName("*")
            .arnFormat(ArnFormat.COLON_RESOURCE_NAME)
            .build());
  }
}
