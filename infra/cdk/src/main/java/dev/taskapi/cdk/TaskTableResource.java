package dev.taskapi.cdk;

import dev.taskapi.tasks.dynamodb.TaskTable;
import dev.taskapi.tasks.dynamodb.TaskTable.Index;
import java.util.List;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.dynamodb.Attribute;
import software.amazon.awscdk.services.dynamodb.AttributeType;
import software.amazon.awscdk.services.dynamodb.Billing;
import software.amazon.awscdk.services.dynamodb.GlobalSecondaryIndexPropsV2;
import software.amazon.awscdk.services.dynamodb.PointInTimeRecoverySpecification;
import software.amazon.awscdk.services.dynamodb.ProjectionType;
import software.amazon.awscdk.services.dynamodb.TableEncryptionV2;
import software.amazon.awscdk.services.dynamodb.TableV2;
import software.constructs.Construct;

/** The one table, as the code that uses it describes it. */
final class TaskTableResource extends Construct {
  private final TableV2 table;

  TaskTableResource(Construct scope, DeploymentSettings settings) {
    super(scope, "Tasks");
    table =
        TableV2.Builder.create(this, "Table")
            .tableName(settings.named("tasks"))
            .partitionKey(attribute(TaskTable.TASK_ID))
            .sortKey(attribute(TaskTable.ACCOUNT_ID))
            .globalSecondaryIndexes(
                TaskTable.INDEXES.stream().map(TaskTableResource::index).toList())
            .billing(Billing.onDemand())
            .encryption(TableEncryptionV2.dynamoOwnedKey())
            .pointInTimeRecoverySpecification(
                PointInTimeRecoverySpecification.builder().pointInTimeRecoveryEnabled(true).build())
            .timeToLiveAttribute(TaskTable.EXPIRES)
            .deletionProtection(true)
            .removalPolicy(RemovalPolicy.RETAIN)
            .build();
  }

  TableV2 table() {
    return table;
  }

  private static GlobalSecondaryIndexPropsV2 index(Index index) {
    GlobalSecondaryIndexPropsV2.Builder props =
        GlobalSecondaryIndexPropsV2.builder()
            .indexName(index.name())
            .partitionKeys(attributes(index.hash()))
            .sortKeys(attributes(index.range()));
    return index.projected().isEmpty()
        ? props.projectionType(ProjectionType.KEYS_ONLY).build()
        : props.projectionType(ProjectionType.INCLUDE).nonKeyAttributes(index.projected()).build();
  }

  private static List<Attribute> attributes(List<String> names) {
    return names.stream().map(TaskTableResource::attribute).toList();
  }

  private static Attribute attribute(String name) {
    return Attribute.builder()
        .name(name)
        .type(TaskTable.isNumber(name) ? AttributeType.NUMBER : AttributeType.STRING)
        .build();
  }
}
