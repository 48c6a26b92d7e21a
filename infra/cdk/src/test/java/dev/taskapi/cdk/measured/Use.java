package dev.taskapi.cdk.measured;

import java.util.Comparator;

/**
 * A right that a function has used, or been given.
 *
 * @param function as it is deployed, without the name of its stage
 * @param action as IAM names it
 * @param resource as {@link ResourceName} writes it
 */
public record Use(String function, String action, String resource) implements Comparable<Use> {
  private static final Comparator<Use> ORDER =
      Comparator.comparing(Use::function).thenComparing(Use::action).thenComparing(Use::resource);

  @Override
  public int compareTo(Use other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return function + ": " + action + " on " + resource;
  }
}
