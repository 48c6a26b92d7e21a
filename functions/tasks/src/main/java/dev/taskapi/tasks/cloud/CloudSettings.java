package dev.taskapi.tasks.cloud;

import dev.taskapi.tasks.dynamodb.TableName;
import dev.taskapi.tasks.sqs.QueueUrls;
import java.util.List;

/**
 * Which table, queues and bucket a deployable works on.
 *
 * @param processors the functions that run tasks, for those deployables that see to their feeds
 */
public record CloudSettings(
    TableName table, QueueUrls queues, String bucket, List<String> processors) {
  public static final String TABLE = "TABLE_NAME";
  public static final String SHARDS = "TABLE_SHARDS";
  public static final String QUEUES = "QUEUE_URL_PREFIX";
  public static final String BUCKET = "RESULTS_BUCKET";
  public static final String RETENTION_DAYS = "RETENTION_DAYS";

  /** Names or ARNs of functions, with commas between. */
  public static final String PROCESSORS = "EVENT_SOURCE_FUNCTIONS";

  public CloudSettings {
    processors = List.copyOf(processors);
  }

  /**
   * The processors where their feeds are seen to.
   *
   * @throws IllegalStateException naming the variable, where none is named
   */
  List<String> namedProcessors() {
    if (processors.isEmpty()) {
      throw new IllegalStateException("The variable " + PROCESSORS + " is not set");
    }
    return processors;
  }

  public static CloudSettings from(Environment environment) {
    return new CloudSettings(
        new TableName(environment.required(TABLE), environment.number(SHARDS, 1)),
        new QueueUrls(environment.required(QUEUES)),
        environment.required(BUCKET),
        environment.list(PROCESSORS));
  }
}
