package dev.taskapi.generation.plan;

/** Makes a script out of a prompt. */
public interface Planner {
  /** Never invents: where the prompt gives little, the plan is short and its warnings say so. */
  Plan plan(Brief brief);
}
