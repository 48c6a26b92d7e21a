package dev.taskapi.generation.quiz;

import dev.taskapi.generation.text.Inflection;
import dev.taskapi.generation.text.Sentence;
import dev.taskapi.generation.text.Span;
import dev.taskapi.generation.text.StopWords;
import dev.taskapi.generation.text.Term;
import dev.taskapi.generation.text.Token;
import dev.taskapi.generation.text.Usage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds what is worth asking for in a sentence: names, numbers and terms of the subject. */
final class Answers {
  private static final double LEAST_WORTH = 1.05;
  private static final Set<String> NAMING = Set.of("called", "named", "termed", "as");
  private static final Set<String> MEASURES = Set.of("noun.time", "noun.quantity");
  private static final Set<String> UNSUITED = Set.of("noun.time", "noun.Tops", "noun.motive");

  private final Map<String, Integer> frequency = new HashMap<>();

  Answers(List<Fact> facts) {
    facts.stream()
        .flatMap(fact -> fact.terms().stream())
        .forEach(term -> frequency.merge(term.key(), 1, Integer::sum));
  }

  /** From left to right. */
  List<Answer> in(Fact fact) {
    List<Answer> answers = new ArrayList<>();
    for (Term term : fact.terms()) {
      answer(fact, term).ifPresent(answers::add);
    }
    for (int i = 0; i < fact.sentence().size(); i++) {
      Numbers.answer(fact.sentence(), i).ifPresent(answers::add);
    }
    return answers.stream()
        .filter(answer -> answer.weight() >= LEAST_WORTH && once(fact, answer))
        .toList();
  }

  private Optional<Answer> answer(Fact fact, Term term) {
    double worth = worth(fact.sentence(), term);
    boolean time = term.sense().map(s -> MEASURES.contains(s.kind())).orElse(false);
    boolean suited =
        !StopWords.isVague(term.key())
            && term.words().length() > 2
            && !time
            && Wholeness.isWhole(fact.sentence(), term);
    if (!suited || worth < LEAST_WORTH || !term.words().matches("[\\p{L}][\\p{L}\\p{N} .'’-]*")) {
      return Optional.empty();
    }
    Answer.Kind kind = term.name() ? Answer.Kind.NAME : Answer.Kind.TERM;
    String words = term.name() || isAcronym(term.words()) ? term.words() : lowered(fact, term);
    return Optional.of(new Answer(term.span(), words, term.key(), kind, Optional.of(term), worth));
  }

  private static boolean isAcronym(String words) {
    return words.length() > 1 && Character.isUpperCase(words.charAt(1));
  }

  private static String lowered(Fact fact, Term term) {
    return term.span().from() == 0
        ? term.words().substring(0, 1).toLowerCase(java.util.Locale.ROOT)
            + term.words().substring(1)
        : fact.sentence().words(term.span());
  }

  private double worth(Sentence sentence, Term term) {
    int familiarity = Usage.shared().familiarity(term.lemma());
    double rare = Math.clamp((8.2 - Math.log1p(familiarity)) / 3, 0, 1.6);
    boolean kind = term.sense().map(s -> !UNSUITED.contains(s.kind())).orElse(false);
    int repeats = frequency.getOrDefault(term.key(), 1);
    return rare
        + (term.name() ? 1.4 : 0)
        + (kind ? 0.3 : 0)
        + (term.words().contains(" ") ? 0.5 : 0)
        + 0.2 * Math.min(3, repeats - 1)
        + (named(sentence, term.span()) ? 1 : 0)
        + (leads(sentence, term.span()) ? 0.5 : 0)
        - (coordinated(sentence, term.span()) ? 0.8 : 0);
  }

  private static boolean named(Sentence sentence, Span span) {
    for (int i = span.from() - 1; i >= Math.max(0, span.from() - 2); i--) {
      if (NAMING.contains(sentence.token(i).lower())) {
        return true;
      }
    }
    return false;
  }

  private static boolean leads(Sentence sentence, Span span) {
    int verb = sentence.firstFinite();
    return span.to() == verb;
  }

  /** One of a list: "oxygen, water and light". Its fellows would be right, too. */
  static boolean coordinated(Sentence sentence, Span span) {
    boolean after = span.to() < sentence.size() && joins(sentence.token(span.to()));
    boolean before = span.from() > 0 && joins(sentence.token(span.from() - 1));
    return after || before || (isComma(sentence, span.to()) && joinsSoon(sentence, span.to() + 1));
  }

  private static boolean isComma(Sentence sentence, int at) {
    return at < sentence.size() && sentence.token(at).text().equals(",");
  }

  private static boolean joinsSoon(Sentence sentence, int from) {
    for (int i = from; i < Math.min(sentence.size(), from + 5); i++) {
      if (joins(sentence.token(i))) {
        return true;
      }
      if (sentence.token(i).isVerb()) {
        return false;
      }
    }
    return false;
  }

  private static boolean joins(Token token) {
    return Set.of("and", "or", "&").contains(token.lower());
  }

  /** An answer that is shown elsewhere in the question is no question. */
  private static boolean once(Fact fact, Answer answer) {
    String rest =
        fact.context()
            + " "
            + fact.sentence().before(answer.span())
            + " "
            + fact.sentence().after(answer.span());
    return !Leaks.gives(rest, answer.words())
        && answer.term().map(t -> !Leaks.gives(rest, Inflection.plural(t.lemma()))).orElse(true);
  }
}
