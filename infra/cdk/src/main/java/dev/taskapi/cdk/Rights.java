package dev.taskapi.cdk;

import dev.taskapi.api.route.ApiFunction;
import dev.taskapi.cdk.Right.Target;
import dev.taskapi.requests.TaskType;
import dev.taskapi.tasks.dynamodb.TaskTable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The rights of every function, in one table. */
final class Rights {
  private static final Target TABLE = new Target.Table();
  private static final Target QUEUES = new Target.Queues();
  private static final Target RESULTS = new Target.Files(ResultsBucket.RESULTS);
  private static final Target STEPS = new Target.Files(ResultsBucket.STEPS);

  private static final Right READ_ROWS =
      Right.on(TABLE, "dynamodb:GetItem", "dynamodb:BatchGetItem", "dynamodb:Query");
  private static final Right SEND = Right.on(QUEUES, "sqs:SendMessage");
  private static final Right MEASURE_QUEUES = Right.on(QUEUES, "sqs:GetQueueAttributes");

  /** A signed link opens what its signer may read. */
  private static final Right SIGN_LINKS = Right.on(RESULTS, "s3:GetObject");

  private Rights() {}

  static List<Right> of(ApiFunction function) {
    return switch (function) {
      case CREATE ->
          List.of(
              Right.on(TABLE, "dynamodb:GetItem", "dynamodb:BatchGetItem", "dynamodb:PutItem"),
              countOpen(),
              SEND,
              SIGN_LINKS);
      case QUERY -> query();
      case CHANGE ->
          List.of(
              Right.on(
                  TABLE,
                  "dynamodb:GetItem",
                  "dynamodb:BatchGetItem",
                  "dynamodb:Query",
                  "dynamodb:PutItem",
                  "dynamodb:DeleteItem"),
              countOpen(),
              SEND);
      case ERASE ->
          List.of(
              Right.on(TABLE, "dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:DeleteItem"),
              Right.on(RESULTS, "s3:DeleteObject"),
              Right.on(STEPS, "s3:DeleteObject"),
              list(ResultsBucket.RESULTS),
              list(ResultsBucket.STEPS));
      case QUEUE ->
          List.of(
              Right.on(TABLE, "dynamodb:GetItem", "dynamodb:UpdateItem"),
              Right.on(new Target.Anything(), "lambda:ListEventSourceMappings"),
              Right.on(new Target.EventSources(), "lambda:UpdateEventSourceMapping"));
      case KEYS ->
          List.of(
              Right.on(TABLE, "dynamodb:GetItem", "dynamodb:Query"),
              Right.on(new Target.Keys(), "dynamodb:PutItem", "dynamodb:UpdateItem"));
      case OPEN -> List.of();
    };
  }

  /** Reads only. */
  private static List<Right> query() {
    List<Right> rights = new ArrayList<>(List.of(READ_ROWS, MEASURE_QUEUES, SIGN_LINKS));
    rights.add(Right.on(new Target.CursorSecret(), "secretsmanager:GetSecretValue"));
    TaskTable.INDEXES.stream()
        .filter(index -> !index.name().equals(TaskTable.CHECK_INDEX))
        .map(index -> Right.on(new Target.TableIndex(index.name()), "dynamodb:Query"))
        .forEach(rights::add);
    return rights;
  }

  static List<Right> processor(TaskType type, Providers providers) {
    return Stream.concat(ownQueues(type).stream(), providers.rights(type).stream()).toList();
  }

  private static List<Right> ownQueues(TaskType type) {
    return List.of(
        Right.on(TABLE, "dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:UpdateItem"),
        Right.on(
            new Target.QueuesOf(type),
            "sqs:ReceiveMessage",
            "sqs:DeleteMessage",
            "sqs:GetQueueAttributes",
            "sqs:ChangeMessageVisibility",
            "sqs:SendMessage"),
        Right.on(RESULTS, "s3:PutObject"),
        Right.on(STEPS, "s3:PutObject", "s3:GetObject"),
        Right.on(new Target.MissingFiles(ResultsBucket.STEPS), "s3:ListBucket"));
  }

  static List<Right> deadLetters() {
    return List.of(
        Right.on(TABLE, "dynamodb:GetItem", "dynamodb:PutItem"),
        Right.on(
            new Target.DeadLetterQueues(),
            "sqs:ReceiveMessage",
            "sqs:DeleteMessage",
            "sqs:GetQueueAttributes"),
        SEND);
  }

  static List<Right> reconciler() {
    return List.of(
        Right.on(
            TABLE,
            "dynamodb:GetItem",
            "dynamodb:BatchGetItem",
            "dynamodb:PutItem",
            "dynamodb:UpdateItem",
            "dynamodb:DeleteItem"),
        Right.on(new Target.TableIndex(TaskTable.CHECK_INDEX), "dynamodb:Query"),
        countOpen(),
        SEND,
        MEASURE_QUEUES,
        Right.on(RESULTS, "s3:DeleteObject"),
        Right.on(STEPS, "s3:DeleteObject"),
        list(ResultsBucket.RESULTS),
        list(ResultsBucket.STEPS),
        Right.on(new Target.Anything(), "lambda:ListEventSourceMappings"));
  }

  private static Right countOpen() {
    return Right.on(new Target.TableIndex(TaskTable.ACCOUNT_STATUS_INDEX), "dynamodb:Query");
  }

  private static Right list(String folder) {
    return Right.on(new Target.Listing(folder), "s3:ListBucket");
  }

  /** What every function may do beside its own. */
  static Right trace() {
    return Right.on(new Target.Anything(), "xray:PutTraceSegments", "xray:PutTelemetryRecords");
  }
}
