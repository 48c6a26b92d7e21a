package dev.taskapi.cdk;

import software.amazon.awscdk.services.lambda.Architecture;
import software.amazon.awscdk.services.lambda.Code;

/**
 * What the functions consist of: the zips that the build has made.
 *
 * @param architecture for which ffmpeg was made, and on which all functions run
 */
record Artifacts(Code api, Code processing, Code ffmpeg, Architecture architecture) {

  /** Those of this checkout. */
  static Artifacts built(Architecture architecture) {
    return new Artifacts(
        Code.fromAsset("../../functions/api/target/api-lambda.zip"),
        Code.fromAsset("../../functions/processing/target/processing-lambda.zip"),
        Code.fromAsset("target/layer-ffmpeg-" + architecture.getName() + ".zip"),
        architecture);
  }
}
