package dev.taskapi.cdk;

import dev.taskapi.requests.TaskType;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a function may do, and on what. Written by hand and compared with what the functions really
 * do: nothing is granted that no call needs.
 *
 * @param actions as IAM names them
 */
record Right(Target target, List<String> actions) {
  Right {
    actions = List.copyOf(actions);
  }

  static Right on(Target target, String... actions) {
    return new Right(target, List.of(actions));
  }

  /** What a right is on. */
  sealed interface Target {
    record Table() implements Target {}

    record TableIndex(String name) implements Target {}

    /** The queues of one type of task, all priorities. */
    record QueuesOf(TaskType type) implements Target {}

    record Queues() implements Target {}

    record DeadLetterQueues() implements Target {}

    /** The files under a folder of the bucket. */
    record Files(String folder) implements Target {}

    /** The bucket's listing, of one folder. */
    record Listing(String folder) implements Target {}

    /** That a file under a folder is none: without it S3 calls a missing file forbidden. */
    record MissingFiles(String folder) implements Target {}

    /** A model of Amazon Bedrock, in whatever region an inference profile leads to. */
    record Model(String id) implements Target {
      private static final Pattern PROFILE =
          Pattern.compile("(?:us|eu|apac|us-gov|jp|au|ca|global)[.](.+[.].+)");

      /** What follows "arn:aws:bedrock:". */
      List<String> names() {
        Matcher profile = PROFILE.matcher(id);
        return profile.matches()
            ? List.of("*::foundation-model/" + profile.group(1), "*:*:inference-profile/" + id)
            : List.of("*::foundation-model/" + id);
      }
    }

    record CursorSecret() implements Target {}

    /** The event source mappings of this stage's processors. */
    record EventSources() implements Target {}

    /** AWS knows no resource for these actions. */
    record Anything() implements Target {}
  }
}
