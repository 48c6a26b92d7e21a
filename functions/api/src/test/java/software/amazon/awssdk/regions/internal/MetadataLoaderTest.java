package software.amazon.awssdk.regions.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.CodeSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.regions.GeneratedPartitionMetadataProvider;
import software.amazon.awssdk.regions.GeneratedRegionMetadataProvider;
import software.amazon.awssdk.regions.GeneratedServiceMetadataProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.ServiceMetadata;

/** What stands before a class of the AWS SDK answers as that does. */
final class MetadataLoaderTest {
  @Test
  void itIsOurs() {
    CodeSource source = MetadataLoader.class.getProtectionDomain().getCodeSource();

    assertThat(source.getLocation().getPath()).doesNotContain("regions-");
  }

  @ParameterizedTest
  @ValueSource(strings = {"dynamodb", "sqs", "s3", "lambda", "secretsmanager", "ec2"})
  void aServiceIsTheSdksOwn(String prefix) {
    assertThat(ServiceMetadata.of(prefix))
        .hasSameClassAs(new GeneratedServiceMetadataProvider().serviceMetadata(prefix));
  }

  @Test
  void anUnknownServiceIsKnownToNeither() {
    assertThat(new GeneratedServiceMetadataProvider().serviceMetadata("none")).isNull();
    assertThat(MetadataLoader.serviceMetadata("none")).isNull();
  }

  @Test
  void regionsAndPartitionsAreTheSdksOwn() {
    GeneratedPartitionMetadataProvider partitions = new GeneratedPartitionMetadataProvider();
    GeneratedRegionMetadataProvider regions = new GeneratedRegionMetadataProvider();
    for (Region region : Region.regions()) {
      assertThat(MetadataLoader.partitionMetadata(region))
          .hasSameClassAs(partitions.partitionMetadata(region));
      if (!region.isGlobalRegion()) {
        assertThat(MetadataLoader.regionMetadata(region))
            .hasSameClassAs(regions.regionMetadata(region));
      }
    }
    assertThat(MetadataLoader.partitionMetadata("aws-cn").dnsSuffix())
        .isEqualTo("amazonaws.com.cn");
  }
}
