package dev.taskapi.generation.plan;

import dev.taskapi.generation.Content;

/** Makes a script out of a prompt. */
public interface Planner {
  /** For people and step keys. */
  default String name() {
    return Content.OFFLINE;
  }

  /** Whether it writes the same script for the same brief, at no cost. */
  default boolean repeats() {
    return true;
  }

  /** Never invents: where the prompt gives little, the plan is short and its warnings say so. */
  Plan plan(Brief brief);
}
