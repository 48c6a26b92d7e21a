package dev.taskapi.generation.plan;

import dev.taskapi.generation.text.English;
import dev.taskapi.generation.text.SenseChooser;
import dev.taskapi.generation.text.Sentence;
import dev.taskapi.generation.text.Sentences;
import dev.taskapi.generation.text.WordNet;
import dev.taskapi.requests.Segments;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes a script out of a passage: its own sentences, cut by topic. */
final class PassagePlanner {
  Plan plan(Prompt prompt, Segments wanted) {
    List<Sentence> sentences = prompt.sentences().stream().map(English.shared()::read).toList();
    int most = Math.min(sentences.size(), Segments.MOST);
    Boundaries boundaries = boundaries(prompt, sentences);
    int pieces = Math.min(wanted.count().orElse(boundaries.topics(most)), most);
    Headings headings =
        new Headings(sentences, SenseChooser.forText(String.join(" ", prompt.sentences())));
    List<Segment> segments = new ArrayList<>();
    List<Integer> starts = boundaries.cut(pieces);
    Set<String> taken = new HashSet<>();
    for (int i = 0; i < starts.size(); i++) {
      int end = i + 1 < starts.size() ? starts.get(i + 1) : sentences.size();
      List<Sentence> piece = sentences.subList(starts.get(i), end);
      Optional<String> given =
          Optional.ofNullable(prompt.headings().get(starts.get(i))).filter(taken::add);
      segments.add(segment(piece, given.orElseGet(() -> other(headings, piece, taken))));
    }
    return new Plan(title(prompt, headings), segments, warnings(wanted, pieces));
  }

  static String title(Prompt prompt) {
    List<Sentence> sentences = prompt.sentences().stream().map(English.shared()::read).toList();
    String text = String.join(" ", prompt.sentences());
    return title(prompt, new Headings(sentences, SenseChooser.forText(text)));
  }

  private static String title(Prompt prompt, Headings headings) {
    String asked =
        prompt.instruction().isEmpty() ? "" : AssignmentReader.read(prompt.instruction()).words();
    return asked.isBlank() ? headings.whole() : Titles.of(asked);
  }

  private static Boundaries boundaries(Prompt prompt, List<Sentence> sentences) {
    Set<Integer> paragraphStarts = new HashSet<>();
    int at = 0;
    for (List<String> paragraph : prompt.paragraphs()) {
      paragraphStarts.add(at);
      at += paragraph.size();
    }
    if (!prompt.headings().isEmpty()) {
      paragraphStarts.retainAll(prompt.headings().keySet());
    }
    Set<Integer> leaning = new HashSet<>();
    for (int i = 0; i < sentences.size(); i++) {
      if (sentences
          .get(i)
          .text()
          .matches("(?:It|They|This|These|He|She|That|Those|His|Her|Its|Their|Such)\\b.*")) {
        leaning.add(i);
      }
    }
    List<Set<String>> words =
        sentences.stream().map(s -> SenseChooser.lemmas(WordNet.shared(), s.text())).toList();
    return new Boundaries(words, paragraphStarts, leaning);
  }

  private static String other(Headings headings, List<Sentence> piece, Set<String> taken) {
    String heading = headings.heading(piece);
    return taken.add(heading) ? heading : headings.heading(piece);
  }

  private static Segment segment(List<Sentence> sentences, String heading) {
    List<String> narration = sentences.stream().map(s -> Sentences.closed(s.text())).toList();
    return new Segment(heading, Points.of(sentences, heading), String.join(" ", narration));
  }

  private static List<String> warnings(Segments wanted, int made) {
    int asked = wanted.count().orElse(made);
    return asked <= made ? List.of() : List.of(Plan.tooFew(asked, made));
  }
}
