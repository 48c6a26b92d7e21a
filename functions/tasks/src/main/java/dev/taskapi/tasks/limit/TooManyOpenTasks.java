package dev.taskapi.tasks.limit;

import java.time.Duration;

/** An account would have more open tasks than it may have. Nothing was changed. */
public final class TooManyOpenTasks extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int most;
  private final Duration recount;

  TooManyOpenTasks(int most, Duration recount) {
    super("more than %d open tasks".formatted(most));
    this.most = most;
    this.recount = recount;
  }

  public int most() {
    return most;
  }

  /** After how long the tasks are counted again: before that the answer is the same. */
  public Duration recount() {
    return recount;
  }
}
