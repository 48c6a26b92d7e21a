package dev.taskapi.tasks.testing;

import dev.taskapi.tasks.Task;
import dev.taskapi.tasks.run.Delivery;

/** The work that a processor is to do for a claimed task. */
public interface Workload {
  /** How a run's work ends. */
  enum End {
    MADE,
    REFUSED,
    FAILED_FOR_NOW,
    OUT_OF_TIME
  }

  /** Must be called once when the work begins; says how it is to end after {@link #piece}. */
  End begin(Delivery delivery, Task claimed);

  /** Does a piece of the work, which takes a while. */
  void piece();
}
