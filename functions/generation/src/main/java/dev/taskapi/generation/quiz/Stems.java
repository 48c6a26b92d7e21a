package dev.taskapi.generation.quiz;

import dev.taskapi.generation.text.Sentence;
import dev.taskapi.generation.text.Span;
import dev.taskapi.generation.text.Token;
import dev.taskapi.generation.text.WordNet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Turns a statement into the question that it answers. */
final class Stems {
  static final String BLANK = "_____";
  private static final Set<String> BE = Set.of("is", "are", "was", "were");
  private static final Set<String> SUBJECT_TAGS =
      Set.of(
          "DT", "JJ", "JJR", "JJS", "NN", "NNS", "NNP", "NNPS", "CD", "POS", "PRP$", "IN", "CC",
          "''", "``");
  private static final Pattern ARTICLE = Pattern.compile("(?i)\\ban? $");

  private final Fact fact;
  private final Sentence sentence;
  private final int verb;

  Stems(Fact fact) {
    this.fact = fact;
    this.sentence = fact.sentence();
    this.verb = sentence.firstFinite();
  }

  /** The sentence with a blank for the answer; "a" and "an" do not give it away. */
  String cloze(Answer answer) {
    String before = sentence.before(answer.span());
    String open =
        ARTICLE
            .matcher(before)
            .replaceFirst(before.endsWith("A ") || before.endsWith("An ") ? "A(n) " : "a(n) ");
    String cloze = open + BLANK + sentence.after(answer.span());
    return fact.context().isEmpty() ? cloze : fact.context() + " " + cloze;
  }

  /** "Who discovered it?" where the answer is the subject. */
  Optional<String> subject(Answer answer) {
    Span span = answer.span();
    boolean stands = isWhole(span) || namedBefore(span);
    Token next = span.to() < sentence.size() ? sentence.token(span.to()) : sentence.token(0);
    boolean agrees =
        Set.of("VBD", "VBZ", "MD").contains(next.tag()) && !next.lower().equals("were");
    boolean plural = answer.term().map(t -> t.plural()).orElse(false);
    boolean defines = BE.contains(next.lower()) && Definition.of(fact).isPresent();
    if (!stands
        || !agrees
        || plural
        || defines
        || span.to() != verbAfter(span)
        || Answers.coordinated(sentence, span)) {
      return Optional.empty();
    }
    String rest = sentence.unstopped().substring(next.start());
    return isPerson(answer)
        ? Optional.of("who " + rest)
        : answer.kind() == Answer.Kind.NAME ? Optional.empty() : Optional.of("what " + rest);
  }

  private int verbAfter(Span span) {
    return span.to() < sentence.size() && sentence.token(span.to()).isFinite() ? span.to() : -1;
  }

  /** The span, with no more than a determiner before it, begins the sentence. */
  private boolean isWhole(Span span) {
    boolean bare = span.from() == 0;
    boolean determined = span.from() == 1 && sentence.token(0).tag().equals("DT");
    return (bare || determined) && fact.context().isEmpty();
  }

  private boolean namedBefore(Span span) {
    return span.from() > 1
        && sentence.token(span.from() - 1).lower().equals("named")
        && sentence.token(span.from() - 2).isNoun();
  }

  static boolean isPerson(Answer answer) {
    return answer
        .term()
        .flatMap(t -> t.sense())
        .map(s -> s.kind().equals("noun.person"))
        .orElse(false);
  }

  /** "In which year was it founded?" where the sentence is one plain clause. */
  Optional<String> year(Answer answer) {
    int at = answer.span().from();
    boolean in = at > 0 && sentence.token(at - 1).lower().equals("in");
    boolean last =
        at + 1 >= sentence.size()
            || (at + 2 == sentence.size() && !sentence.token(at + 1).isWord());
    if (!in || !last || !isPlainSubject(0, verb)) {
      return Optional.empty();
    }
    return inverted(0, at - 1).map(clause -> "in which year " + clause);
  }

  /** "How many bones does it have?" */
  Optional<String> count(Answer answer) {
    int at = answer.span().from();
    int end = at + 1;
    while (end < sentence.size() && sentence.token(end).isAdjective()) {
      end++;
    }
    boolean counted = end < sentence.size() && sentence.token(end).tag().equals("NNS");
    int before = hedged(at);
    if (!counted || before != verbEnd() || (!isPlainSubject(0, verb) && !isThere())) {
      return Optional.empty();
    }
    String thing = sentence.words(new Span(at + 1, end + 1));
    String all = sentence.unstopped();
    String rest =
        all.substring(Math.min(sentence.token(end).end(), all.length()))
            .replaceFirst("[,:;].*$", "");
    if (isThere()) {
      return Optional.of(
          "how many " + thing + " " + sentence.token(verb).lower() + " there" + rest);
    }
    return inverted(0, verbEnd()).map(clause -> "how many " + thing + " " + clause + rest);
  }

  private boolean isThere() {
    return verb == 1
        && sentence.token(0).lower().equals("there")
        && BE.contains(sentence.token(1).lower());
  }

  private int hedged(int at) {
    boolean hedge =
        at > 0
            && Set.of("about", "approximately", "around", "roughly", "nearly")
                .contains(sentence.token(at - 1).lower());
    return hedge ? at - 1 : at;
  }

  private int verbEnd() {
    return verb + 1;
  }

  /** "What does it produce?" where the answer is the whole object and ends the clause. */
  Optional<String> object(Answer answer) {
    Span span = answer.span();
    int from =
        span.from() > 0 && sentence.token(span.from() - 1).tag().equals("DT")
            ? span.from() - 1
            : span.from();
    boolean direct = from == verbEnd() && verb > 0 && !BE.contains(sentence.token(verb).lower());
    boolean closed =
        span.to() >= sentence.size()
            || sentence
                .token(span.to())
                .text()
                .matches("\\.|from|in|into|through|during|by|at|for");
    if (!direct
        || !closed
        || !isPlainSubject(0, verb)
        || isPerson(answer)
        || sentence.token(verb).tag().equals("MD")) {
      return Optional.empty();
    }
    String tail =
        sentence
            .unstopped()
            .substring(
                Math.min(sentence.token(span.to() - 1).end(), sentence.unstopped().length()));
    return inverted(0, verbEnd()).map(clause -> "what " + clause + tail);
  }

  private boolean isPlainSubject(int from, int to) {
    if (to <= from || !fact.context().isEmpty()) {
      return false;
    }
    List<Token> subject = sentence.tokens().subList(from, to);
    boolean plain =
        subject.stream()
            .allMatch(
                t ->
                    SUBJECT_TAGS.contains(t.tag())
                        && (!t.tag().equals("IN") || t.lower().equals("of")));
    return plain && subject.getLast().isNoun();
  }

  /** The clause up to the token as a question has it: "did the wall fall". */
  private Optional<String> inverted(int from, int to) {
    Token finite = sentence.token(verb);
    String subject = lowered(sentence.words(new Span(from, verb)), sentence.token(from));
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
