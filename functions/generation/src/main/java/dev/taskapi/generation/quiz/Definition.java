package dev.taskapi.generation.quiz;

import dev.taskapi.generation.text.SenseChooser;
import dev.taskapi.generation.text.Sentence;
import dev.taskapi.generation.text.Term;
import dev.taskapi.generation.text.Token;
import dev.taskapi.generation.text.WordNet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A sentence that says what a term is.
 *
 * @param term what is defined
 * @param verb "is" or the like
 * @param description what stands after the verb, without full stop
 */
record Definition(Term term, String verb, String description) {
  private static final Set<String> BE = Set.of("is", "are", "was", "were");
  private static final int FEWEST_WORDS = 4;
  private static final int MOST_WORDS = 30;

  static Optional<Definition> of(Fact fact) {
    Sentence sentence = fact.sentence();
    int verb = sentence.firstFinite();
    boolean is = verb > 0 && BE.contains(sentence.token(verb).lower()) && fact.context().isEmpty();
    if (!is || verb + 2 >= sentence.size() || !opensNounPhrase(sentence, verb + 1)) {
      return Optional.empty();
    }
    String description = sentence.unstopped().substring(sentence.token(verb + 1).start());
    int words = description.split(" ", -1).length;
    return fact.terms().stream()
        .filter(term -> isSubject(sentence, term, verb))
        .filter(term -> words >= FEWEST_WORDS && words <= MOST_WORDS)
        .filter(
            term ->
                !Leaks.gives(description, term.lemma()) && !Leaks.gives(description, term.words()))
        .findFirst()
        .map(term -> new Definition(term, sentence.token(verb).lower(), description));
  }

  private static boolean opensNounPhrase(Sentence sentence, int at) {
    Token token = sentence.token(at);
    boolean bare = token.isNoun() || (token.isAdjective() && nounFollows(sentence, at));
    return Set.of("a", "an", "the", "any", "one").contains(token.lower()) || bare;
  }

  private static boolean nounFollows(Sentence sentence, int at) {
    int next = at;
    while (next < sentence.size() && sentence.token(next).isAdjective()) {
      next++;
    }
    return next < sentence.size() && sentence.token(next).isNoun();
  }

  private static boolean isSubject(Sentence sentence, Term term, int verb) {
    boolean determined = term.span().from() == 1 && sentence.token(0).tag().equals("DT");
    return term.span().to() == verb && (term.span().from() == 0 || determined);
  }

  /**
   * Whether the dictionary's meaning of the term may be the text's: "Git is a system" is not of the
   * person whom the dictionary calls so.
   */
  boolean meansWhatIsKnown() {
    Set<String> kinds =
        term.sense().stream()
            .flatMap(sense -> WordNet.shared().ancestry(sense).stream())
            .flatMap(sense -> sense.words().stream())
            .collect(Collectors.toSet());
    Set<String> said = SenseChooser.lemmas(WordNet.shared(), description);
    Set<String> known =
        term.sense()
            .map(sense -> SenseChooser.lemmas(WordNet.shared(), sense.definition()))
            .orElse(Set.of());
    return said.stream().anyMatch(word -> kinds.contains(word) || known.contains(word));
  }
}
