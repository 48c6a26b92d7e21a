package dev.taskapi.local;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;

/**
 * A queue and the function that it feeds.
 *
 * @param url the queue's address
 * @param priorityRank 0 for urgent, growing as the priority falls
 * @param quick whether its work is short, so that a slot is kept for it
 * @param batchSize messages of one call, 1 to 10
 * @param handler the function
 */
public record PolledQueue(
    String url,
    int priorityRank,
    boolean quick,
    int batchSize,
    RequestHandler<SQSEvent, SQSBatchResponse> handler) {
  static final int URGENT = 0;

  public PolledQueue {
    if (batchSize < 1 || batchSize > 10) {
      throw new IllegalArgumentException("A batch has 1 to 10 messages, not " + batchSize);
    }
  }

  /** A queue outside the shared slots, such as one of dead letters. */
  public static PolledQueue plain(
      String url, int batchSize, RequestHandler<SQSEvent, SQSBatchResponse> handler) {
    return new PolledQueue(url, URGENT, true, batchSize, handler);
  }

  boolean urgent() {
    return priorityRank == URGENT;
  }
}
