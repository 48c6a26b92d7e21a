package software.amazon.awssdk.regions.internal;

import software.amazon.awssdk.regions.GeneratedPartitionMetadataProvider;
import software.amazon.awssdk.regions.GeneratedRegionMetadataProvider;
import software.amazon.awssdk.regions.GeneratedServiceMetadataProvider;
import software.amazon.awssdk.regions.PartitionMetadata;
import software.amazon.awssdk.regions.PartitionMetadataProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.RegionMetadata;
import software.amazon.awssdk.regions.RegionMetadataProvider;
import software.amazon.awssdk.regions.ServiceMetadata;
import software.amazon.awssdk.regions.ServiceMetadataProvider;
import software.amazon.awssdk.regions.servicemetadata.DynamodbServiceMetadata;
import software.amazon.awssdk.regions.servicemetadata.EnhancedS3ServiceMetadata;
import software.amazon.awssdk.regions.servicemetadata.LambdaServiceMetadata;
import software.amazon.awssdk.regions.servicemetadata.SecretsmanagerServiceMetadata;
import software.amazon.awssdk.regions.servicemetadata.SqsServiceMetadata;

/**
 * Stands before the AWS SDK's class of this name, which loads some 400 classes, one for each
 * service and region that there is, before any client can be built. This one answers the same and
 * loads what it is asked for.
 */
public final class MetadataLoader {
  private MetadataLoader() {}

  private static final class Services {
    static final ServiceMetadataProvider ALL = new GeneratedServiceMetadataProvider();
  }

  private static final class Regions {
    static final RegionMetadataProvider ALL = new GeneratedRegionMetadataProvider();
  }

  private static final class Partitions {
    static final PartitionMetadataProvider ALL = new GeneratedPartitionMetadataProvider();
  }

  public static PartitionMetadata partitionMetadata(Region region) {
    return Partitions.ALL.partitionMetadata(region);
  }

  public static PartitionMetadata partitionMetadata(String partition) {
    return Partitions.ALL.partitionMetadata(partition);
  }

  public static RegionMetadata regionMetadata(Region region) {
    return Regions.ALL.regionMetadata(region);
  }

  /** By the prefix of a service's endpoints. */
  public static ServiceMetadata serviceMetadata(String prefix) {
    return switch (prefix) {
      case "dynamodb" -> new DynamodbServiceMetadata();
      case "sqs" -> new SqsServiceMetadata();
      case "s3" -> new EnhancedS3ServiceMetadata();
      case "lambda" -> new LambdaServiceMetadata();
      case "secretsmanager" -> new SecretsmanagerServiceMetadata();
      default -> Services.ALL.serviceMetadata(prefix);
    };
  }
}
