package dev.taskapi.cdk;

import software.amazon.awscdk.services.lambda.Code;

/** What the functions consist of: the zips that the build has made. */
record Artifacts(Code api, Code processing, Code ffmpeg) {

  /** Those of this checkout, for the architecture that is deployed. */
  static Artifacts built() {
    return new Artifacts(
        Code.fromAsset("../../functions/api/target/api-lambda.zip"),
        Code.fromAsset("../../functions/processing/target/processing-lambda.zip"),
        Code.fromAsset("target/layer-ffmpeg-arm64.zip"));
  }
}
