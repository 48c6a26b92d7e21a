package dev.taskapi.generation.quiz;

import dev.taskapi.generation.text.English;
import dev.taskapi.generation.text.Inflection;
import dev.taskapi.generation.text.Sentence;
import dev.taskapi.generation.text.Term;
import dev.taskapi.generation.text.TermFinder;
import dev.taskapi.generation.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Picks the sentences of a text that stand on their own feet, or on those of the one before. */
final class FactReader {
  private static final int FEWEST_WORDS = 5;
  private static final int MOST_WORDS = 42;
  private static final Pattern LINK =
      Pattern.compile(
          "^(?:However|Therefore|Moreover|Furthermore|Nevertheless|Consequently|Thus|Hence|Also|Finally|Then"
              + "|Instead|Similarly|Additionally|Besides|Meanwhile|Today|Overall|For example|For instance"
              + "|In addition|As a result|In fact|In contrast|On the other hand|In other words|In general"
              + "|In short|After that|Once upon a time|Yes|No|Well|Exactly|Right|Oh),?\\s+");
  private static final Pattern TALK =
      Pattern.compile("(?i).*(?:[?!]|\\b(?:I|me|my|you|your|we|us|our|let's)\\b).*|^[\"“(].*");

  private final TermFinder finder;
  private final String authority;

  FactReader(TermFinder finder, String authority) {
    this.finder = finder;
    this.authority = authority;
  }

  List<Fact> facts(List<String> sentences) {
    List<Fact> facts = new ArrayList<>();
    Contexts contexts = new Contexts();
    for (String source : sentences) {
      String shown = Inflection.capitalised(LINK.matcher(source).replaceFirst(""));
      Sentence sentence = English.shared().read(shown);
      List<Term> terms = finder.terms(sentence);
      boolean usable = isUsable(sentence);
      Optional<String> context = contexts.of(source, sentence, terms, usable);
      if (usable && context.isPresent()) {
        facts.add(new Fact(facts.size(), context.get(), sentence, terms, source, authority));
      }
    }
    return facts;
  }

  private static boolean isUsable(Sentence sentence) {
    long words = sentence.tokens().stream().filter(Token::isWord).count();
    return words >= FEWEST_WORDS
        && words <= MOST_WORDS
        && sentence.firstFinite() > 0
        && !TALK.matcher(sentence.text()).matches();
  }
}
