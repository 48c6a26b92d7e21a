package dev.taskapi.cdk.measured;

import dev.taskapi.tasks.testing.TestCloud;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.S3Object;

/** The files of a task, as a run that was overtaken stores them once more. */
record LateFiles(String bucket, List<String> keys) {
  static LateFiles of(String bucket, String task) {
    List<String> keys =
        Stream.of("results/", "steps/")
            .flatMap(folder -> list(bucket, folder + Tasks.ACCOUNT + "/" + task + "/"))
            .toList();
    if (keys.size() < 2) {
      throw new AssertionError(task + " has only these files: " + keys);
    }
    return new LateFiles(bucket, keys);
  }

  void putBack() {
    keys.forEach(
        key ->
            TestCloud.s3()
                .putObject(put -> put.bucket(bucket).key(key), RequestBody.fromString("late")));
  }

  private static Stream<String> list(String bucket, String prefix) {
    return TestCloud.s3()
        .listObjectsV2(list -> list.bucket(bucket).prefix(prefix))
        .contents()
        .stream()
        .map(S3Object::key);
  }
}
