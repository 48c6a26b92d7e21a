package dev.taskapi.tasks.run;

import dev.taskapi.tasks.Task;
import java.time.Duration;

/** What is to be done with a message. */
public sealed interface Verdict {
  /** The task is claimed: run it. */
  record Go(Task task) implements Verdict {}

  /** The message has no use any more. */
  record Acknowledge(String why) implements Verdict {}

  /** The message may be needed later. */
  record Hide(Duration duration, String why) implements Verdict {}
}
