package dev.taskapi.generation.plan;

import dev.taskapi.generation.text.Language;
import dev.taskapi.generation.text.PlainText;
import dev.taskapi.generation.text.Sentences;
import dev.taskapi.requests.Segments;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes a script in another language out of the prompt's own sentences and nothing else. */
final class ForeignPlanner {
  private static final int HEADING_CHARS = 40;
  private static final int POINT_CHARS = 60;

  private final Language language;

  ForeignPlanner(Language language) {
    this.language = language;
  }

  Plan plan(String prompt, String asked, Segments wanted) {
    Locale locale = language.locale();
    List<String> sentences = Sentences.of(PlainText.of(prompt), locale);
    int pieces =
        Math.min(
            wanted.count().orElse((sentences.size() + 1) / 2),
            Math.min(sentences.size(), Segments.MOST));
    List<Segment> segments = new ArrayList<>();
    List<Integer> starts =
        new Boundaries(sentences.stream().map(s -> words(s, locale)).toList(), Set.of(), Set.of())
            .cut(pieces);
    for (int i = 0; i < pieces; i++) {
      int end = i + 1 < pieces ? starts.get(i + 1) : sentences.size();
      segments.add(segment(sentences.subList(starts.get(i), end)));
    }
    return new Plan(
        Opening.heading(sentences.getFirst(), HEADING_CHARS),
        segments,
        warnings(asked, wanted, pieces));
  }

  private static Set<String> words(String sentence, Locale locale) {
    return Stream.of(sentence.toLowerCase(locale).split("[^\\p{L}\\p{N}]+", -1))
        .filter(word -> word.length() > 4)
        .collect(Collectors.toSet());
  }

  private static Segment segment(List<String> sentences) {
    String heading = Opening.heading(sentences.getFirst(), HEADING_CHARS);
    List<String> points =
        sentences.stream()
            .skip(sentences.size() > 1 ? 0 : 1)
            .limit(4)
            .map(s -> Opening.of(s, POINT_CHARS))
            .filter(point -> !point.equals(heading))
            .toList();
    String joint = sentences.getFirst().matches("(?s).*[。！？]") ? "" : " ";
    return new Segment(
        heading, points, String.join(joint, sentences.stream().map(Sentences::closed).toList()));
  }

  private List<String> warnings(String asked, Segments wanted, int made) {
    List<String> warnings = new ArrayList<>();
    warnings.add(
        "Offline, no facts or terms can be added in "
            + name(asked)
            + ": the script uses the prompt's own sentences only.");
    if (Language.named(asked).isEnglish()) {
      warnings.add("The prompt is in " + name(asked) + " and is not translated into English.");
    }
    int segments = wanted.count().orElse(made);
    if (segments > made) {
      warnings.add(Plan.tooFew(segments, made));
    }
    return warnings;
  }

  private String name(String asked) {
    return language.locale().equals(Locale.ROOT) ? asked : language.english();
  }
}
