package dev.taskapi.cdk;

import java.util.List;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.s3.BlockPublicAccess;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.s3.BucketEncryption;
import software.amazon.awscdk.services.s3.LifecycleRule;
import software.amazon.awscdk.services.s3.ObjectOwnership;
import software.constructs.Construct;

/** Where results and finished pieces of work lie. Private; files are opened by signed links. */
final class ResultsBucket extends Construct {
  /** A step is of use as long as its task may be made again. */
  static final String STEPS = "steps/";

  static final String RESULTS = "results/";

  /** An open task may wait for two weeks before its retention begins. */
  private static final int LONGEST_WAIT_DAYS = 30;

  private final Bucket bucket;

  ResultsBucket(Construct scope, DeploymentSettings settings) {
    super(scope, "Results");
    bucket =
        Bucket.Builder.create(this, "Bucket")
            .encryption(BucketEncryption.S3_MANAGED)
            .blockPublicAccess(BlockPublicAccess.BLOCK_ALL)
            .objectOwnership(ObjectOwnership.BUCKET_OWNER_ENFORCED)
            .enforceSsl(true)
            .minimumTlsVersion(1.2)
            .removalPolicy(RemovalPolicy.RETAIN)
            .lifecycleRules(
                List.of(
                    LifecycleRule.builder()
                        .id("expire")
                        .expiration(Duration.days(settings.retentionDays() + LONGEST_WAIT_DAYS))
                        .abortIncompleteMultipartUploadAfter(Duration.days(1))
                        .build()))
            .build();
    Nag.accept(
        bucket,
        "AwsSolutions-S1",
        "Server access logs would double the cost of small files; CloudTrail data events serve"
            + " where they are wanted");
  }

  Bucket bucket() {
    return bucket;
  }
}
