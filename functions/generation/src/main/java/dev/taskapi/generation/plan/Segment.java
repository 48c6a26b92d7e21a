package dev.taskapi.generation.plan;

import java.util.List;

/**
 * One topic of a script.
 *
 * @param heading a few words, without full stop
 * @param points what is shown: none to five short phrases of the narration; one that is not on the
 *     heading has its subject before it and a colon
 * @param narration what is said: whole sentences, each ending in a full stop
 */
public record Segment(String heading, List<String> points, String narration) {
  public Segment {
    points = List.copyOf(points);
  }
}
