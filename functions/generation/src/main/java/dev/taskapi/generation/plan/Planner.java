package dev.taskapi.generation.plan;

/** Makes a script out of a prompt. */
public interface Planner {
  /** The name of whatever needs no provider. */
  String OFFLINE = "offline";

  /** For people and step keys. */
  default String name() {
    return OFFLINE;
  }

  /** Whether it writes the same script for the same brief, at no cost. */
  default boolean repeats() {
    return true;
  }

  /** Never invents: where the prompt gives little, the plan is short and its warnings say so. */
  Plan plan(Brief brief);
}
