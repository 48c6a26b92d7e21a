package dev.taskapi.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskapi.tasks.dynamodb.TaskTable;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;

/** The deployed table against the one that every other test runs on. */
class TableTest {
  private final CreateTableRequest tested = TaskTable.createRequest("tested");
  private final Map<String, Object> deployed =
      Synth.ofType(Synth.service(), "AWS::DynamoDB::GlobalTable").values().iterator().next();

  @Test
  void keysAndIndexesAreTheSame() {
    assertThat(keys(deployed)).isEqualTo(keys(tested.keySchema()));
    List<Map<String, Object>> indexes = Synth.maps(deployed.get("GlobalSecondaryIndexes"));
    assertThat(indexes).hasSameSizeAs(tested.globalSecondaryIndexes());
    for (GlobalSecondaryIndex index : tested.globalSecondaryIndexes()) {
      Map<String, Object> same =
          indexes.stream()
              .filter(one -> index.indexName().equals(one.get("IndexName")))
              .findFirst()
              .orElseThrow();
      assertThat(keys(same)).as(index.indexName()).isEqualTo(keys(index.keySchema()));
      Map<String, Object> projection = Synth.map(same.get("Projection"));
      assertThat(projection)
          .containsEntry("ProjectionType", index.projection().projectionTypeAsString());
      if (index.projection().hasNonKeyAttributes()) {
        assertThat(projection)
            .containsEntry("NonKeyAttributes", index.projection().nonKeyAttributes());
      }
    }
  }

  @Test
  void everyKeyAttributeIsDefinedWithItsType() {
    assertThat(Synth.maps(deployed.get("AttributeDefinitions")))
        .extracting(one -> one.get("AttributeName") + " " + one.get("AttributeType"))
        .containsExactlyInAnyOrderElementsOf(
            tested.attributeDefinitions().stream().map(TableTest::definition).toList());
  }

  @Test
  void itIsKeptBackedUpAndForgetsWhatHasExpired() {
    assertThat(Synth.map(deployed.get("TimeToLiveSpecification")))
        .containsEntry("AttributeName", TaskTable.EXPIRES)
        .containsEntry("Enabled", true);
    Map<String, Object> replica = Synth.maps(deployed.get("Replicas")).getFirst();
    assertThat(Synth.map(replica.get("PointInTimeRecoverySpecification")))
        .containsEntry("PointInTimeRecoveryEnabled", true);
    assertThat(replica).containsEntry("DeletionProtectionEnabled", true);
  }

  private static String definition(AttributeDefinition one) {
    return one.attributeName() + " " + one.attributeTypeAsString();
  }

  private static List<String> keys(Map<String, Object> resource) {
    return Synth.maps(resource.get("KeySchema")).stream()
        .map(key -> key.get("AttributeName") + " " + key.get("KeyType"))
        .toList();
  }

  private static List<String> keys(List<KeySchemaElement> schema) {
    return schema.stream().map(key -> key.attributeName() + " " + key.keyTypeAsString()).toList();
  }
}
