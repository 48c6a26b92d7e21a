package dev.taskapi.tasks.run;

import dev.taskapi.tasks.Task;
import java.time.Duration;

/** What is to be done with a message. */
public sealed interface Verdict {
  /** The task is claimed: run it. */
  record Go(Task task) implements Verdict {}

  /** The message has no use any more. */
  record Acknowledge(String why) implements Verdict {}

  /** The message may be needed later: it is to be hidden for so long. */
  sealed interface Later extends Verdict {
    Duration duration();
  }

  /** No row bears the message's dispatch, yet: most likely it is being written this moment. */
  record Early(Duration duration) implements Later {}

  /** Another processor holds the lease. */
  record Held(Duration duration) implements Later {}
}
