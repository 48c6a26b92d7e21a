package dev.taskapi.cdk;

import dev.taskapi.cdk.measured.Use;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Rights that no call of the code uses, for Lambda uses them in the function's name.
 *
 * @param actions as IAM names them
 * @param where whose they are, and on what
 */
record Unmeasured(String reason, Set<String> actions, Predicate<Use> where) {
  static final Set<String> READ_QUEUE =
      Set.of("sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes");

  static final List<Unmeasured> ALL =
      List.of(
          new Unmeasured(
              "Lambda writes a function's log by the function's role",
              Set.of("logs:CreateLogStream", "logs:PutLogEvents"),
              use -> use.resource().equals("own logs")),
          new Unmeasured(
              "Lambda sends a function's traces by the function's role",
              Set.of("xray:PutTraceSegments", "xray:PutTelemetryRecords"),
              use -> use.resource().equals("*")),
          new Unmeasured(
              "Lambda reads a type's queues by its processor's role",
              READ_QUEUE,
              use -> isOwnQueue(use) && !use.resource().endsWith("-dead")),
          new Unmeasured(
              "Lambda reads the dead letters by their function's role",
              READ_QUEUE,
              use -> use.function().equals("dead-letters") && use.resource().endsWith("-dead")));

  static boolean covers(Use use) {
    return ALL.stream().anyMatch(exception -> exception.isAbout(use));
  }

  boolean isAbout(Use use) {
    return actions.contains(use.action()) && where.test(use);
  }

  private static boolean isOwnQueue(Use use) {
    return use.function().startsWith("process-")
        && use.resource().startsWith(use.function().replaceFirst("process-", "queue/") + "-");
  }
}
