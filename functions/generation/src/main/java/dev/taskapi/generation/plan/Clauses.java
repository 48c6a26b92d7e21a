package dev.taskapi.generation.plan;

import dev.taskapi.generation.text.Inflection;
import dev.taskapi.generation.text.Sentence;
import dev.taskapi.generation.text.Span;
import dev.taskapi.generation.text.StopWords;
import dev.taskapi.generation.text.Token;
import java.util.Optional;
import java.util.Set;

/**
 * Shortens a sentence to the few words that a slide has room for; the words stay the sentence's.
 */
final class Clauses {
  private static final int WHOLE_WORDS = 12;
  private static final int MOST_WORDS = 10;
  private static final String JOINT = "[,;:.()—–-]|and|but|or";
  private static final Set<String> BE = Set.of("is", "are", "was", "were");
  private static final Set<String> LOOSE =
      Set.of("IN", "DT", "TO", "CC", "PRP$", "WDT", "WP", "WRB", "MD", "JJ", "RB", "WP$", "POS");

  private Clauses() {}

  /** A phrase out of the sentence, capitalised, without full stop. */
  static Optional<String> point(Sentence sentence) {
    if (words(sentence, 0, sentence.size()) <= WHOLE_WORDS) {
      return Optional.of(Inflection.capitalised(sentence.unstopped()));
    }
    int verb = mainVerb(sentence);
    int from = verb < 0 || depends(sentence, verb) ? -1 : opening(sentence, verb);
    return from < 0 ? Optional.empty() : clipped(sentence, from);
  }

  /** The first finite verb that is not within a clause on the subject. */
  private static int mainVerb(Sentence sentence) {
    boolean within = false;
    for (int i = 0; i < sentence.size(); i++) {
      Token token = sentence.token(i);
      within |= i > 0 && relates(token);
      if (token.isFinite() && !within) {
        return i;
      }
      within &= !token.isFinite();
    }
    return -1;
  }

  /** "If it runs fast", "A player who passes": cut down to its verb it would be said of all. */
  private static boolean depends(Sentence sentence, int verb) {
    boolean condition =
        sentence
            .token(0)
            .lower()
            .matches("if|when|while|because|after|before|although|since|unless|as|once|until");
    boolean some =
        sentence.tokens().subList(0, verb).stream().anyMatch(t -> t.tag().startsWith("W"));
    return condition
        || (some
            && !sentence.tokens().subList(0, verb).stream().anyMatch(t -> t.text().equals(",")));
  }

  static boolean relates(Token token) {
    return token.tag().startsWith("W") || token.lower().matches("that|when|if|because|while|after");
  }

  /** A passive keeps its subject: "Water molecules are split". */
  private static int opening(Sentence sentence, int verb) {
    boolean be = BE.contains(sentence.token(verb).lower());
    boolean passive =
        be && verb + 1 < sentence.size() && sentence.token(verb + 1).tag().matches("VB[ND]");
    boolean plain = sentence.tokens().subList(0, verb).stream().noneMatch(Clauses::relates);
    return !passive ? predicate(sentence, verb) : plain ? subject(sentence, verb) : verb + 1;
  }

  private static int subject(Sentence sentence, int verb) {
    int from =
        sentence.nounPhrases().stream()
            .filter(phrase -> phrase.to() == verb)
            .mapToInt(Span::from)
            .findFirst()
            .orElse(verb + 1);
    while (from > 1 && from < verb && sentence.token(from - 1).lower().equals("of")) {
      from = phraseBefore(sentence, from - 1);
    }
    Token first = sentence.token(from);
    return first.tag().matches("PRP|IN") ? verb + 1 : from;
  }

  private static int phraseBefore(Sentence sentence, int of) {
    return sentence.nounPhrases().stream()
        .filter(phrase -> phrase.to() == of)
        .mapToInt(Span::from)
        .findFirst()
        .orElse(of);
  }

  /** After a form of "be" what is said of the subject, else the verb itself. */
  private static int predicate(Sentence sentence, int verb) {
    Token token = sentence.token(verb);
    int from = BE.contains(token.lower()) || token.tag().equals("MD") ? verb + 1 : verb;
    while (from < sentence.size() && skipped(sentence.token(from))) {
      from++;
    }
    return from < sentence.size() ? from : -1;
  }

  private static boolean skipped(Token token) {
    return token.tag().equals("DT") || token.tag().equals("RB") || token.lower().equals("be");
  }

  private static Optional<String> clipped(Sentence sentence, int from) {
    int best = -1;
    for (int to = from + 1; to <= sentence.size(); to++) {
      if (words(sentence, from, to) > MOST_WORDS) {
        break;
      }
      boolean open = Unfinished.isOpen(sentence, from, to);
      if (!open
          && boundary(sentence, to)
          && (!Unfinished.isRelative(sentence, from, to) || closes(sentence, to))) {
        best = to;
      }
      boolean joined = to < sentence.size() && sentence.token(to).text().matches(JOINT);
      if (joined && !open) {
        break;
      }
    }
    if (best < 0 || words(sentence, from, best) < 2) {
      return Optional.empty();
    }
    return Optional.of(Inflection.capitalised(sentence.words(new Span(from, best))));
  }

  private static boolean closes(Sentence sentence, int to) {
    return to >= sentence.size() || !sentence.token(to).isWord();
  }

  /** Whether a phrase may end before this token. */
  private static boolean boundary(Sentence sentence, int to) {
    Token last = sentence.token(to - 1);
    boolean inside = to < sentence.size() && sentence.token(to).chunk().startsWith("I-");
    boolean of =
        to < sentence.size()
            && sentence.token(to).lower().matches("of|from|ago|later|old|long|high|wide|deep");
    boolean measured =
        to > 1
            && to < sentence.size()
            && sentence.token(to).lower().equals("to")
            && sentence.token(to - 2).tag().equals("CD");
    boolean open =
        last.tag().matches("VB[ND]")
            && to < sentence.size()
            && sentence.token(to).isWord()
            && !sentence.token(to).tag().matches("IN|TO");
    return last.isWord()
        && !inside
        && !of
        && !measured
        && !open
        && !LOOSE.contains(last.tag())
        && !last.isFinite()
        && !(to > 1 && last.isVerb() && sentence.token(to - 2).tag().equals("TO"))
        && !StopWords.has(last.text());
  }

  private static int words(Sentence sentence, int from, int to) {
    return (int) sentence.tokens().subList(from, to).stream().filter(Token::isWord).count();
  }
}
