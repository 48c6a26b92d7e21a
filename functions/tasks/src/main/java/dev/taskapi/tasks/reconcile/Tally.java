package dev.taskapi.tasks.reconcile;

import java.util.EnumMap;
import java.util.Map;

/** How often each thing was found in one run. */
public final class Tally {
  private final Map<Finding, Integer> counts = new EnumMap<>(Finding.class);
  private int overdue;

  void addOverdue() {
    overdue++;
  }

  /** How many tasks are open past the stated bounds. */
  public int overdue() {
    return overdue;
  }

  void add(Finding finding) {
    counts.merge(finding, 1, Integer::sum);
  }

  public int of(Finding finding) {
    return counts.getOrDefault(finding, 0);
  }

  @Override
  public String toString() {
    return counts.toString();
  }
}
