package dev.taskapi.generation.plan;

import dev.taskapi.generation.Content;
import java.util.List;

/**
 * A script.
 *
 * @param title a short heading for the whole, without full stop
 * @param segments at least one, in order
 * @param warnings for the caller to read
 * @param author what wrote it, such as "offline"
 */
public record Plan(String title, List<Segment> segments, List<String> warnings, String author) {
  public Plan {
    segments = List.copyOf(segments);
    warnings = List.copyOf(warnings);
    if (segments.isEmpty()) {
      throw new IllegalArgumentException("a plan needs a segment");
    }
  }

  /** Written without a provider. */
  public Plan(String title, List<Segment> segments, List<String> warnings) {
    this(title, segments, warnings, Content.OFFLINE);
  }

  /** The warning of a planner that ran out of sentences. */
  static String tooFew(int asked, int made) {
    return "%d segments were asked for and %d made: the prompt has no more sentences to fill them."
        .formatted(asked, made);
  }
}
