package dev.taskapi.generation.lesson;

import dev.taskapi.generation.lesson.text.Terms;
import dev.taskapi.generation.plan.Plan;
import dev.taskapi.generation.plan.Segment;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Asks which point belongs to a heading. Wrong options are points of other topics that neither name
 * this topic nor are said in it, so that one answer is right and no other can be.
 */
final class Checkpoints {
  private static final int WRONG_LEAST = 2;
  private static final int WRONG_MOST = 3;
  private static final double TOO_CLOSE = 0.5;

  private final Plan plan;
  private final Random random;

  Checkpoints(Plan plan, long seed) {
    this.plan = plan;
    this.random = new Random(seed);
  }

  /** Empty where the plan is too thin for a fair question. */
  Optional<Checkpoint> make() {
    List<Segment> topics = new ArrayList<>(plan.segments());
    Collections.shuffle(topics, random);
    return topics.stream().flatMap(topic -> about(topic).stream()).findFirst();
  }

  private Optional<Checkpoint> about(Segment topic) {
    if (!standsAlone(topic)) {
      return Optional.empty();
    }
    List<String> wrong = wrong(topic);
    return wrong.size() < WRONG_LEAST
        ? Optional.empty()
        : right(topic, wrong).map(right -> mixed(topic, right, wrong));
  }

  /** Two headings that share words may be about the same thing. */
  private boolean standsAlone(Segment topic) {
    Terms heading = Terms.of(topic.heading());
    return !heading.stems().isEmpty()
        && plan.segments().stream()
            .filter(other -> !other.equals(topic))
            .noneMatch(other -> isSame(heading, Terms.of(other.heading())));
  }

  private static boolean isSame(Terms a, Terms b) {
    return a.shareIn(b) > TOO_CLOSE || b.shareIn(a) > TOO_CLOSE;
  }

  /** Preferably a point that does not give itself away by the words of the heading. */
  private static Optional<String> right(Segment topic, List<String> wrong) {
    Terms heading = Terms.of(topic.heading());
    List<String> fair =
        topic.points().stream()
            .filter(point -> wrong.stream().noneMatch(other -> isSame(terms(point), terms(other))))
            .filter(point -> !terms(point).stems().isEmpty())
            .filter(point -> !opensWith(point, topic.heading()))
            .toList();
    return Stream.concat(fair.stream().filter(point -> !terms(point).meets(heading)), fair.stream())
        .findFirst();
  }

  /** A heading that is the point's own words, whole or cut, gives it away. */
  private static boolean opensWith(String point, String heading) {
    return point
        .toLowerCase(Locale.ROOT)
        .startsWith(heading.toLowerCase(Locale.ROOT).replace("…", ""));
  }

  private List<String> wrong(Segment topic) {
    List<String> candidates =
        new ArrayList<>(
            plan.segments().stream()
                .filter(other -> !other.equals(topic))
                .flatMap(other -> other.points().stream())
                .filter(point -> isForeign(point, topic))
                .toList());
    Collections.shuffle(candidates, random);
    List<String> wrong = new ArrayList<>();
    for (String candidate : candidates) {
      boolean fresh = wrong.stream().noneMatch(w -> isSame(terms(w), terms(candidate)));
      if (fresh && wrong.size() < WRONG_MOST) {
        wrong.add(candidate);
      }
    }
    return wrong;
  }

  private static boolean isForeign(String point, Segment topic) {
    String said =
        topic.heading() + " " + String.join(" ", topic.points()) + " " + topic.narration();
    Terms words = terms(point);
    return !words.stems().isEmpty()
        && !words.meets(Terms.of(topic.heading()))
        && words.shareIn(Terms.of(said)) < TOO_CLOSE
        && !said.toLowerCase(Locale.ROOT).contains(point.toLowerCase(Locale.ROOT));
  }

  private Checkpoint mixed(Segment topic, String right, List<String> wrong) {
    List<String> options = new ArrayList<>(wrong);
    options.add(right);
    Collections.shuffle(options, random);
    return new Checkpoint(topic.heading(), options, options.indexOf(right));
  }

  private static Terms terms(String text) {
    return Terms.of(text);
  }
}
