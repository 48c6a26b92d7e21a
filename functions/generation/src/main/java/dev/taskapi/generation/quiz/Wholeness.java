package dev.taskapi.generation.quiz;

import dev.taskapi.generation.text.Sentence;
import dev.taskapi.generation.text.Span;
import dev.taskapi.generation.text.StopWords;
import dev.taskapi.generation.text.Term;
import dev.taskapi.generation.text.Token;
import dev.taskapi.generation.text.WordNet;
import java.util.Set;

/** Tells whether a term is all of a name or phrase, so that it can be taken out of its sentence. */
final class Wholeness {
  /** What a name of a program follows: "the command flush". */
  private static final Set<String> SIGNS =
      Set.of("command", "function", "method", "option", "flag", "setting", "field", "variable");

  private Wholeness() {}

  static boolean isWhole(Sentence sentence, Term term) {
    Span span = term.span();
    boolean known =
        term.name() || WordNet.shared().isCommonNoun(sentence.token(span.to() - 1).lower());
    return known
        && !StopWords.isOfCalendar(term.key())
        && !isPartOfName(sentence, term)
        && !isPartOfPhrase(sentence, span)
        && !isRepeated(sentence, span);
  }

  /** "Apollo 13", "Donoghue v Stevenson", "Harland and Wolff", "Johnson & Johnson". */
  private static boolean isPartOfName(Sentence sentence, Term term) {
    Span span = term.span();
    Token after = span.to() < sentence.size() ? sentence.token(span.to()) : sentence.token(0);
    Token before = span.from() > 0 ? sentence.token(span.from() - 1) : sentence.token(0);
    boolean next = span.to() < sentence.size();
    boolean numbered = next && (after.isNumber() || after.text().matches("[*A-Z]"));
    boolean cased = (next && isCase(after)) || (span.from() > 0 && isCase(before));
    boolean quoted = next && after.text().matches("[\"”’`]") && !before.text().matches("[\"“‘`]+");
    return numbered || cased || quoted || (term.name() && isHalf(sentence, span));
  }

  /** "the command tern new", "Chappell v Nestlé": the phrase goes on, or has been cut within. */
  private static boolean isPartOfPhrase(Sentence sentence, Span span) {
    boolean goesOn =
        span.to() < sentence.size()
            && sentence.token(span.to()).isAdjective()
            && sentence.token(span.to()).chunk().startsWith("I-");
    boolean sign =
        span.to() - span.from() > 1 && SIGNS.contains(sentence.token(span.from()).lower());
    return goesOn || sign || isCase(sentence.token(span.to() - 1));
  }

  private static boolean isCase(Token token) {
    return token.lower().matches("v|vs|v\\.|vs\\.|&");
  }

  /** Two single words joined by "and" after "by" are a firm's name as likely as two people. */
  private static boolean isHalf(Sentence sentence, Span span) {
    boolean right =
        span.to() + 1 < sentence.size()
            && sentence.token(span.to()).lower().equals("and")
            && sentence.token(span.to() + 1).isProper();
    boolean left =
        span.from() > 1
            && sentence.token(span.from() - 1).lower().equals("and")
            && sentence.token(span.from() - 2).isProper();
    return right || left;
  }

  /** "line by line", "step by step". */
  private static boolean isRepeated(Sentence sentence, Span span) {
    String last = sentence.token(span.to() - 1).lower();
    boolean after =
        span.to() + 1 < sentence.size() && sentence.token(span.to() + 1).lower().equals(last);
    boolean before =
        span.from() > 1
            && sentence.token(span.from() - 2).lower().equals(sentence.token(span.from()).lower());
    return after || before;
  }
}
