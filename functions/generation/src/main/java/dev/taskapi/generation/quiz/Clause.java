package dev.taskapi.generation.quiz;

import dev.taskapi.generation.text.Sentence;
import dev.taskapi.generation.text.Span;
import dev.taskapi.generation.text.Token;
import dev.taskapi.generation.text.WordNet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** The main clause of a sentence, to be turned into a question. */
final class Clause {
  static final Set<String> BE = Set.of("is", "are", "was", "were");
  private static final Set<String> SUBJECT_TAGS =
      Set.of(
          "DT", "JJ", "JJR", "JJS", "NN", "NNS", "NNP", "NNPS", "CD", "POS", "PRP$", "IN", "CC",
          "''", "``");

  private final Sentence sentence;
  private final int verb;

  Clause(Sentence sentence) {
    this.sentence = sentence;
    this.verb = sentence.firstFinite();
  }

  /**
   * Whether the clause has a subject without clauses of its own, and the sentence no other verb.
   */
  boolean isSingle() {
    long verbs = sentence.tokens().stream().filter(Token::isFinite).count();
    return verbs == 1 && hasPlainSubject();
  }

  boolean hasPlainSubject() {
    if (verb <= 0) {
      return false;
    }
    List<Token> subject = sentence.tokens().subList(0, verb);
    boolean plain =
        subject.stream()
            .allMatch(
                t ->
                    SUBJECT_TAGS.contains(t.tag())
                        && (!t.tag().equals("IN") || t.lower().equals("of")));
    return plain && subject.getLast().isNoun();
  }

  /**
   * What follows from the token to the end of its clause: a further clause that is joined by a
   * comma or "and" and has a subject of its own is left out.
   */
  String rest(int from) {
    int end =
        IntStream.range(from + 1, sentence.size())
            .filter(at -> joins(from, at))
            .findFirst()
            .orElse(-1);
    String all = sentence.unstopped();
    int to = end < 0 ? all.length() : sentence.token(end).start();
    return all.substring(sentence.token(from).start(), to).strip().replaceFirst("[,;:]$", "");
  }

  /** Whether a clause that could stand alone begins here. */
  private boolean joins(int from, int at) {
    Token token = sentence.token(at);
    if (token.text().matches("[;:]")) {
      return true;
    }
    boolean comma = token.text().equals(",");
    int next = comma && at + 1 < sentence.size() && isLink(at + 1) ? at + 2 : at + 1;
    boolean link = comma ? next == at + 2 : isLink(at) && !isWithin(from, at);
    return link && next < sentence.size() && hasOwnSubject(next);
  }

  /** "that mass and energy are equivalent": the words around "and" are one subject. */
  private boolean isWithin(int from, int at) {
    return IntStream.range(from, at)
        .mapToObj(sentence::token)
        .anyMatch(token -> token.tag().startsWith("W") || token.lower().matches("that|if|because"));
  }

  private boolean isLink(int at) {
    return Set.of("and", "but", "or", "so", "while", "whereas", "although", "yet")
        .contains(sentence.token(at).lower());
  }

  private boolean hasOwnSubject(int from) {
    for (int i = from; i < Math.min(sentence.size(), from + 9); i++) {
      Token token = sentence.token(i);
      if (token.isFinite()) {
        return i > from;
      }
      boolean inside = SUBJECT_TAGS.contains(token.tag()) || token.tag().equals("PRP");
      if (!inside || token.lower().equals("and")) {
        return false;
      }
    }
    return false;
  }

  /** The clause up to the token as a question has it: "did the wall fall". */
  Optional<String> inverted(int to) {
    Token finite = sentence.token(verb);
    String subject = lowered(sentence.words(new Span(0, verb)), sentence.token(0));
    String tail = to > verb + 1 ? " " + sentence.words(new Span(verb + 1, to)) : "";
    boolean helper =
        BE.contains(finite.lower())
            || finite.tag().equals("MD")
            || (has(finite) && to > verb + 1 && sentence.token(verb + 1).tag().equals("VBN"));
    if (helper) {
      return Optional.of(finite.lower() + " " + subject + tail);
    }
    String support =
        switch (finite.tag()) {
          case "VBD" -> "did ";
          case "VBZ" -> "does ";
          case "VBP" -> "do ";
          default -> "";
        };
    boolean known = WordNet.shared().isVerb(finite.lower());
    return support.isEmpty() || !known
        ? Optional.empty()
        : Optional.of(support + subject + " " + WordNet.shared().verbLemma(finite.lower()) + tail);
  }

  private static boolean has(Token token) {
    return Set.of("has", "have", "had").contains(token.lower());
  }

  static String lowered(String words, Token first) {
    boolean keep =
        first.isProper()
            || (first.text().length() > 1 && Character.isUpperCase(first.text().charAt(1)));
    return keep ? words : lowered(words);
  }

  static String lowered(String words) {
    return words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
  }
}
