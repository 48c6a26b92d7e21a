package dev.taskapi.processing.run;

import dev.taskapi.tasks.TaskError;
import dev.taskapi.tasks.TaskResult;
import java.time.Duration;

/** How a run's work ended. */
sealed interface Ending {
  /** For the log. */
  String words();

  record Made(TaskResult result) implements Ending {
    @Override
    public String words() {
      return "made " + result.files().size() + " files";
    }
  }

  record Refused(TaskError error) implements Ending {
    @Override
    public String words() {
      return "failed: " + error.code();
    }
  }

  record Passing(TaskError error, Duration pause) implements Ending {
    @Override
    public String words() {
      return "failed: " + error.code() + ", next try in " + pause.toSeconds() + " s";
    }
  }

  /**
   * The invocation is about to be cut off.
   *
   * @param advanced whether a piece of work was saved since the claim
   */
  record OutOfTime(boolean advanced) implements Ending {
    @Override
    public String words() {
      return "paused";
    }
  }

  /** Cancelled, regenerated or taken over. */
  record Superseded() implements Ending {
    @Override
    public String words() {
      return "superseded";
    }
  }
}
