package dev.taskapi.generation.diagram;

import dev.taskapi.generation.plan.Segment;
import java.util.regex.Pattern;

/** Subjects that have a drawing of their own. */
public enum Subject {
  THEOREM_OF_PYTHAGORAS("p[yi]t[ha]*gor"),
  RIGHT_TRIANGLE(
      "hypotenuse|hypoténuse|hipotenusa|right[- ](angled )?triangle|rechtwinklige\\w* dreieck"
          + "|triangle rectangle|triángulo rectángulo"),
  CYCLE("\\b(life ?)?cycles?\\b|kreislauf|zyklus|\\bciclos?\\b|循环");

  private final Pattern words;

  Subject(String words) {
    this.words = Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  public boolean heads(Segment segment) {
    return words.matcher(segment.heading()).find();
  }

  /** Whether the segment's heading, points or narration name it. */
  public boolean isNamedIn(Segment segment) {
    return heads(segment)
        || Statement.of(segment).stream().anyMatch(said -> words.matcher(said.words()).find());
  }
}
