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
  /** Every action by which a row can be made to say something else. */
  static final List<String> WRITES =
      List.of(
          "dynamodb:PutItem",
          "dynamodb:UpdateItem",
          "dynamodb:DeleteItem",
          "dynamodb:BatchWriteItem");

  Right {
    actions = List.copyOf(actions);
  }

  static Right on(Target target, String... actions) {
    return new Right(target, List.of(actions));
  }

  boolean writesRows() {
    return actions.stream().anyMatch(WRITES::contains);
  }

  /** What a right is on. */
  sealed interface Target {
    record Table() implements Target {}

    /** The rows of API keys, which nobody else may write whatever he may write besides. */
    record Keys() implements Target {}

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

    /**
     * A model of Amazon Bedrock, or an inference profile, which leads to its model in whatever
     * region.
     */
    record Model(String id) implements Target {
      private static final Pattern PROFILE =
          Pattern.compile("(?:us|eu|apac|us-gov|jp|au|ca|global)[.](.+[.].+)");

      /**
       * What follows "arn:aws:bedrock:".
       *
       * @param region where the functions run, which ask there
       */
      List<String> names(String region, String account) {
        Matcher profile = PROFILE.matcher(id);
        return profile.matches()
            ? List.of(
                "*::foundation-model/" + profile.group(1),
                region + ":" + account + ":inference-profile/" + id)
            : List.of(region + "::foundation-model/" + id);
      }
    }

    record CursorSecret() implements Target {}

    /** The event source mappings of this stage's processors. */
    record EventSources() implements Target {}

    /** AWS knows no resource for these actions. */
    record Anything() implements Target {}
  }
}
