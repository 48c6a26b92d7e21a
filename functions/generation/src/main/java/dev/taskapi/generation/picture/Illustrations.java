package dev.taskapi.generation.picture;

import dev.taskapi.generation.diagram.Subject;
import dev.taskapi.generation.plan.Segment;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Chooses what a slide shows: a diagram where one fits, else a model's picture, else icons, else
 * words.
 */
final class Illustrations {
  private static final int MOST_SMALL_ICONS = 2;

  private Illustrations() {}

  /** What shows just what is said; empty where it is not of that kind. */
  static Optional<Illustration> diagram(Segment segment) {
    Topic topic = Topic.of(segment);
    return Stream.<Optional<? extends Illustration>>of(
            triangle(segment),
            Diagrams.cycle(topic, segment),
            Diagrams.timeline(segment),
            Diagrams.comparison(segment),
            Sums.of(topic))
        .flatMap(Optional::stream)
        .findFirst()
        .map(Illustration.class::cast);
  }

  static Illustration of(SlideSpec spec) {
    Optional<Illustration> painted =
        spec.painting().map(picture -> new PaintedPicture(picture.image(), spec.language()));
    return diagram(spec.segment())
        .or(() -> painted)
        .orElseGet(() -> of(spec.segment(), spec.language()));
  }

  /**
   * What is drawn without a model.
   *
   * @param language of the segment's words
   */
  static Illustration of(Segment segment, Locale language) {
    Optional<IconHero> icons =
        ForeignWords.of(language)
            .map(words -> foreignIcons(words, segment))
            .orElseGet(() -> icons(Topic.of(segment)));
    return diagram(segment)
        .or(() -> icons)
        .orElseGet(() -> new QuoteCard(Statements.key(segment, 180)));
  }

  private static Optional<Illustration> triangle(Segment segment) {
    boolean named =
        Subject.THEOREM_OF_PYTHAGORAS.isNamedIn(segment)
            || Subject.RIGHT_TRIANGLE.isNamedIn(segment);
    return named ? Optional.of(new RightTriangle()) : Optional.empty();
  }

  /** What the heading names first, else what is named first at all. */
  private static Optional<IconHero> foreignIcons(ForeignWords words, Segment segment) {
    List<String> said = words.icons(segment.heading() + " " + segment.narration());
    return said.stream()
        .findFirst()
        .map(main -> new IconHero(main, said.stream().skip(1).limit(MOST_SMALL_ICONS).toList()));
  }

  private static Optional<IconHero> icons(Topic topic) {
    return hero(topic)
        .map(
            main ->
                new IconHero(
                    main,
                    Topic.nouns(String.join(" ", topic.points()) + " " + topic.text()).stream()
                        .flatMap(word -> IconWords.icon(word).stream())
                        .filter(icon -> !icon.equals(main))
                        .distinct()
                        .limit(MOST_SMALL_ICONS)
                        .toList()));
  }

  /** The heading's main word first; a word of the narration only if it is said again and again. */
  private static Optional<String> hero(Topic topic) {
    return heads(topic.heading()).stream()
        .flatMap(word -> IconWords.icon(word).stream())
        .findFirst()
        .or(() -> repeated(topic));
  }

  private static Optional<String> repeated(Topic topic) {
    List<String> words = Topic.nouns(topic.text());
    return words.stream()
        .filter(word -> Collections.frequency(words, word) >= 3)
        .flatMap(word -> IconWords.icon(word).stream())
        .findFirst();
  }

  /** "the history of rome" is about history; "solar energy" about energy. */
  private static List<String> heads(String heading) {
    List<String> heads = new ArrayList<>();
    for (String part : heading.split("\\bof\\b|:", -1)) {
      heads.addAll(Topic.words(part).reversed());
    }
    return heads;
  }
}
