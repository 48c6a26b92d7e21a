package dev.taskapi.generation.plan;

import dev.taskapi.generation.text.SenseChooser;
import dev.taskapi.generation.text.Sentence;
import dev.taskapi.generation.text.Span;
import dev.taskapi.generation.text.Token;
import dev.taskapi.generation.text.WordNet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What is shown of a segment: a phrase a sentence, which says of whom it speaks. */
final class Points {
  private static final int MOST = 4;
  private static final int LONGEST_SUBJECT = 4;

  private Points() {}

  static List<String> of(List<Sentence> sentences, String heading) {
    List<String> points = new ArrayList<>();
    for (Sentence sentence : sentences) {
      Clauses.point(sentence)
          .map(point -> told(point, sentence, heading))
          .filter(point -> Character.isLetterOrDigit(point.codePointAt(0)))
          .filter(point -> says(point, heading) && points.stream().noneMatch(p -> same(p, point)))
          .ifPresent(points::add);
    }
    return List.copyOf(points.subList(0, Math.min(MOST, points.size())));
  }

  /** A phrase without a subject is taken for the heading's; that of another subject names it. */
  private static String told(String point, Sentence sentence, String heading) {
    Optional<String> subject = subject(sentence);
    boolean clear =
        subject.map(s -> covers(heading, s) || covers(s, heading) || meets(s, point)).orElse(true);
    if (clear || sentence.unstopped().startsWith(point)) {
      return point;
    }
    String rest = uncapitalised(point, sentence);
    String told = subject.orElse("") + " " + rest;
    boolean joined = sentence.text().contains(told);
    return Titles.sentenceCase(joined ? told : subject.orElse("") + ": " + rest);
  }

  private static String uncapitalised(String point, Sentence sentence) {
    return sentence.text().contains(point)
        ? point
        : point.substring(0, 1).toLowerCase(Locale.ROOT) + point.substring(1);
  }

  /** The noun phrase before the verb, or that which a comma parts from it; none for a pronoun. */
  private static Optional<String> subject(Sentence sentence) {
    int verb = sentence.firstFinite();
    List<Span> before =
        sentence.nounPhrases().stream()
            .filter(phrase -> phrase.to() <= verb && !isAdverbial(sentence, phrase))
            .toList();
    if (before.isEmpty()) {
      return Optional.empty();
    }
    boolean apposition =
        sentence.token(before.getFirst().to()).text().equals(",")
            && sentence.token(verb - 1).text().equals(",");
    Span chosen = apposition ? before.getFirst() : before.getLast();
    return undetermined(sentence, chosen);
  }

  private static boolean isAdverbial(Sentence sentence, Span phrase) {
    return phrase.from() > 0 && sentence.token(phrase.from() - 1).tag().matches("IN|TO");
  }

  private static Optional<String> undetermined(Sentence sentence, Span phrase) {
    Token first = sentence.token(phrase.from());
    int from = first.tag().equals("DT") ? phrase.from() + 1 : phrase.from();
    boolean noun =
        from < phrase.to()
            && sentence.tokens().subList(from, phrase.to()).stream().anyMatch(Token::isNoun);
    boolean own = first.tag().startsWith("PRP") || first.tag().equals("POS");
    boolean fits = noun && !own && phrase.to() - from <= LONGEST_SUBJECT;
    return fits ? Optional.of(sentence.words(new Span(from, phrase.to()))) : Optional.empty();
  }

  /** A point that says no more than the heading is none. */
  private static boolean says(String point, String heading) {
    Set<String> words = new HashSet<>(lemmas(point));
    words.removeAll(lemmas(heading));
    boolean placed = point.matches("(?i)(?:[^:]*: )?(?:in|on|at|of|by|to|for|with|from)\\b.*");
    return !words.isEmpty() && point.contains(" ") && !placed;
  }

  private static boolean same(String one, String other) {
    return lemmas(one).equals(lemmas(other));
  }

  private static boolean covers(String one, String other) {
    return lemmas(one).containsAll(lemmas(other)) && !lemmas(other).isEmpty();
  }

  private static boolean meets(String one, String other) {
    Set<String> words = new HashSet<>(lemmas(one));
    words.retainAll(lemmas(other));
    return !words.isEmpty();
  }

  private static Set<String> lemmas(String text) {
    return SenseChooser.lemmas(WordNet.shared(), text);
  }
}
