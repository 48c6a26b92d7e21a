package dev.taskapi.generation.plan;

import dev.taskapi.generation.Kept;
import dev.taskapi.generation.StepKey;
import dev.taskapi.generation.Work;

/**
 * Keeps a task's script where its planner would write another one at the next try, so that what was
 * made of it still fits.
 */
public final class Scripts {
  private static final int VERSION = 1;

  private final Planner planner;

  public Scripts(Planner planner) {
    this.planner = planner;
  }

  /** The script that an earlier run of the task has left, else a new one. */
  public Plan plan(Brief brief, Work work) {
    if (planner.repeats()) {
      return planner.plan(brief);
    }
    StepKey key = StepKey.of("script.json", VERSION, planner.name(), brief);
    return new Kept(work).json(key, Plan.class, () -> planner.plan(brief));
  }
}
