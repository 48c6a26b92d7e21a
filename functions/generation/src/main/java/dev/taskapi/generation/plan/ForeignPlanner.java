package dev.taskapi.generation.plan;

import dev.taskapi.generation.text.Language;
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

  Plan plan(String prompt, String language, Segments wanted) {
    Locale locale = Language.named(language).locale();
    List<String> sentences = Sentences.of(prompt, locale);
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
    return new Plan(opening(sentences.getFirst()), segments, warnings(language, wanted, pieces));
  }

  private static Set<String> words(String sentence, Locale locale) {
    return Stream.of(sentence.toLowerCase(locale).split("[^\\p{L}\\p{N}]+", -1))
        .filter(word -> word.length() > 4)
        .collect(Collectors.toSet());
  }

  private static Segment segment(List<String> sentences) {
    List<String> points =
        sentences.stream()
            .skip(sentences.size() > 1 ? 0 : 1)
            .limit(4)
            .map(s -> Titles.clipped(unstopped(s), POINT_CHARS))
            .toList();
    String joint = sentences.getFirst().matches("(?s).*[。！？]") ? "" : " ";
    return new Segment(
        opening(sentences.getFirst()),
        points,
        String.join(joint, sentences.stream().map(Sentences::closed).toList()));
  }

  private static String opening(String sentence) {
    String first = unstopped(sentence).split("[,;:，；：、]", 2)[0];
    return Titles.clipped(first.isBlank() ? sentence : first, HEADING_CHARS);
  }

  private static String unstopped(String sentence) {
    return sentence.replaceFirst("[\\s.!?…。！？]+$", "");
  }

  private static List<String> warnings(String language, Segments wanted, int made) {
    List<String> warnings = new ArrayList<>();
    warnings.add(
        "Offline, no facts or terms can be added in "
            + language
            + ": the script uses the prompt's own sentences only.");
    int asked = wanted.count().orElse(made);
    if (asked > made) {
      warnings.add(Plan.tooFew(asked, made));
    }
    return warnings;
  }
}
