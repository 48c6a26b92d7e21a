package dev.taskapi.generation.plan;

import com.fasterxml.jackson.databind.JsonNode;
import dev.taskapi.generation.model.Answer;
import dev.taskapi.generation.model.UnusableAnswer;
import dev.taskapi.generation.text.Sentences;
import dev.taskapi.requests.Segments;
import java.util.ArrayList;
import java.util.List;

/** A language model's script, which is checked before it is believed. */
final class ModelScript {
  private static final int TITLE = 100;
  private static final int HEADING = 80;
  private static final int POINT = 90;
  private static final int MOST_POINTS = 5;
  private static final int NARRATION = 2_000;

  private final Answer answer;

  ModelScript(JsonNode answer) {
    this.answer = new Answer(answer);
  }

  /** At most so many segments; what is more is left out. */
  Plan plan(int most, Segments wanted, String author) throws UnusableAnswer {
    List<Segment> segments = new ArrayList<>();
    for (Answer told : answer.objects("segments")) {
      if (segments.size() < most) {
        segments.add(segment(told));
      }
    }
    if (segments.isEmpty()) {
      throw new UnusableAnswer("\"segments\" must have at least one segment");
    }
    int asked = wanted.count().orElse(segments.size());
    List<String> warnings =
        segments.size() < asked
            ? List.of(
                "%d segments were asked for and %d written.".formatted(asked, segments.size()))
            : List.of();
    return new Plan(unstopped(answer.text("title", TITLE)), segments, warnings, author);
  }

  private static Segment segment(Answer told) throws UnusableAnswer {
    List<String> points =
        told.texts("points").stream()
            .map(point -> Titles.clipped(unstopped(point), POINT))
            .limit(MOST_POINTS)
            .toList();
    return new Segment(
        unstopped(told.text("heading", HEADING)),
        points,
        Sentences.closed(told.text("narration", NARRATION)));
  }

  private static String unstopped(String text) {
    return text.replaceFirst("(?<=[^.])[.。]$", "");
  }
}
