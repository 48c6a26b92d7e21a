package dev.taskapi.embedded;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How an {@link EmbeddedCloud} runs.
 *
 * @param data where tables, queues with their messages, and files are kept over a restart; empty
 *     keeps all in memory
 * @param dynamoDbPort the port of DynamoDB on 127.0.0.1, 0 for any free one
 * @param sqsPort the port of SQS on 127.0.0.1, 0 for any free one
 * @param s3Port the port of S3 on 127.0.0.1, 0 for any free one
 */
public record EmbeddedSettings(Optional<Path> data, int dynamoDbPort, int sqsPort, int s3Port) {

  /** Everything is gone when the cloud is closed; free ports. */
  public static EmbeddedSettings inMemory() {
    return new EmbeddedSettings(Optional.empty(), 0, 0, 0);
  }

  /** Everything is kept below this directory, which is made if it is missing; free ports. */
  public static EmbeddedSettings keptIn(Path directory) {
    return new EmbeddedSettings(Optional.of(directory), 0, 0, 0);
  }

  /** The same on these ports, 0 for any free one. */
  public EmbeddedSettings onPorts(int dynamoDb, int sqs, int s3) {
    return new EmbeddedSettings(data, dynamoDb, sqs, s3);
  }
}
