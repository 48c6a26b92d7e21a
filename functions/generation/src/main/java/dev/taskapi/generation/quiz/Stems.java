package dev.taskapi.generation.quiz;

import dev.taskapi.generation.text.Sentence;
import dev.taskapi.generation.text.Span;
import dev.taskapi.generation.text.Token;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Turns a statement into the question that it answers. */
final class Stems {
  private static final int FEWEST_WORDS = 3;
  static final String BLANK = "_____";
  private static final Pattern ARTICLE = Pattern.compile("(?i)\\ban? $");

  private final Fact fact;
  private final Sentence sentence;
  private final Clause clause;
  private final int verb;

  Stems(Fact fact) {
    this.fact = fact;
    this.sentence = fact.sentence();
    this.clause = new Clause(sentence);
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
    return fact.context() + cloze;
  }

  /** "Who discovered it?" where the answer is the subject. */
  Optional<String> subject(Answer answer) {
    Span span = answer.span();
    boolean stands = isWhole(span) || namedBefore(span);
    Token next = span.to() < sentence.size() ? sentence.token(span.to()) : sentence.token(0);
    boolean agrees =
        Set.of("VBD", "VBZ", "MD").contains(next.tag()) && !next.lower().equals("were");
    boolean plural = answer.term().map(t -> t.plural()).orElse(false);
    boolean defines = Clause.BE.contains(next.lower()) && Definition.of(fact).isPresent();
    if (!stands
        || !agrees
        || plural
        || defines
        || span.to() != verbAfter(span)
        || Answers.coordinated(sentence, span)) {
      return Optional.empty();
    }
    String rest = clause.rest(span.to());
    if (rest.split(" ", -1).length < FEWEST_WORDS) {
      return Optional.empty();
    }
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
    boolean defines = Definition.of(fact).isPresent();
    if (!in || !last || defines || !isAlone() || !clause.isSingle()) {
      return Optional.empty();
    }
    return clause.inverted(at - 1).map(asked -> "in which year " + asked);
  }

  private boolean isAlone() {
    return fact.context().isEmpty();
  }

  /** "What does it produce?" where the answer is the whole object and ends the clause. */
  Optional<String> object(Answer answer) {
    Span span = answer.span();
    int from =
        span.from() > 0 && sentence.token(span.from() - 1).tag().equals("DT")
            ? span.from() - 1
            : span.from();
    boolean direct =
        from == verb + 1 && verb > 0 && !Clause.BE.contains(sentence.token(verb).lower());
    boolean closed =
        span.to() >= sentence.size()
            || sentence
                .token(span.to())
                .text()
                .matches("\\.|from|in|into|through|during|by|at|for");
    if (!direct
        || !closed
        || !isAlone()
        || !clause.hasPlainSubject()
        || isPerson(answer)
        || sentence.token(verb).tag().equals("MD")) {
      return Optional.empty();
    }
    String tail =
        span.to() < sentence.size() && sentence.token(span.to()).isWord()
            ? " " + clause.rest(span.to())
            : "";
    return clause.inverted(verb + 1).map(asked -> "what " + asked + tail);
  }
}
