package dev.taskapi.tasks.run;

import dev.taskapi.tasks.TaskMessage;
import java.time.Instant;

/**
 * A message as it was handed to a processor.
 *
 * @param receipt by which the queue knows this handing out
 * @param received how often it was handed out, this time included
 */
public record Delivery(TaskMessage message, String receipt, Instant sentAt, int received) {}
