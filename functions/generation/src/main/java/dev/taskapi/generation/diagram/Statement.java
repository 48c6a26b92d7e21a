package dev.taskapi.generation.diagram;

import dev.taskapi.generation.plan.Segment;
import dev.taskapi.generation.text.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One thing that a segment shows or says.
 *
 * @param point which of the segment's points it is; -1 for a sentence of the narration
 */
public record Statement(String words, int point) {

  /** The points, then the sentences. */
  public static List<Statement> of(Segment segment) {
    List<Statement> all = new ArrayList<>();
    for (int i = 0; i < segment.points().size(); i++) {
      all.add(new Statement(segment.points().get(i), i));
    }
    Sentences.of(segment.narration(), Locale.ENGLISH)
        .forEach(sentence -> all.add(new Statement(sentence, -1)));
    return all;
  }

  /** Whether it is shown when its point is. */
  public boolean isPoint() {
    return point >= 0;
  }
}
