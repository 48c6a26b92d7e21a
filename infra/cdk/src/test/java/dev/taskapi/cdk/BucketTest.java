package dev.taskapi.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BucketTest {
  private final Map<String, Object> bucket =
      Synth.ofType(Synth.service(), "AWS::S3::Bucket").values().iterator().next();

  @Test
  void nobodyElseSeesIntoIt() {
    assertThat(Synth.map(bucket.get("PublicAccessBlockConfiguration")))
        .containsEntry("BlockPublicAcls", true)
        .containsEntry("BlockPublicPolicy", true)
        .containsEntry("IgnorePublicAcls", true)
        .containsEntry("RestrictPublicBuckets", true);
  }

  @Test
  void whoComesWithoutTlsIsRefused() {
    Map<String, Object> policy =
        Synth.ofType(Synth.service(), "AWS::S3::BucketPolicy").values().iterator().next();
    assertThat(Synth.maps(Synth.map(policy.get("PolicyDocument")).get("Statement")))
        .filteredOn(
            statement ->
                Map.of("Bool", Map.of("aws:SecureTransport", "false"))
                    .equals(statement.get("Condition")))
        .singleElement()
        .satisfies(
            statement ->
                assertThat(statement)
                    .containsEntry("Effect", "Deny")
                    .containsEntry("Action", "s3:*"));
  }

  /** As long as its task: a retention of 30 days after a wait of as many. */
  @Test
  void filesGoWhenTheirTaskIsLongGone() {
    List<Map<String, Object>> rules =
        Synth.maps(Synth.map(bucket.get("LifecycleConfiguration")).get("Rules"));
    assertThat(rules)
        .singleElement()
        .satisfies(
            rule ->
                assertThat(rule)
                    .containsEntry("Status", "Enabled")
                    .containsEntry("ExpirationInDays", 60));
  }
}
