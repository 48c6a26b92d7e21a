package dev.taskapi.generation.quiz;

import dev.taskapi.generation.text.English;
import dev.taskapi.generation.text.Inflection;
import dev.taskapi.generation.text.Sentence;
import dev.taskapi.generation.text.TermFinder;
import dev.taskapi.generation.text.Token;
import java.util.ArrayList;
import java.util.List;
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
              + "|In short|After that|Once upon a time),?\\s+");
  private static final Pattern LEANING =
      Pattern.compile(
          "^(?:(?:In|By|On|After|Before|During|Under|At|For|With|From) [^,]{1,40}, (?:he|she|it|they|this|these)\\b"
              + "|The (?:two|three|latter|former|same)|It|They|This|These|He|She|That|Those|His|Her|Its|Their|Such|Both|Another|Others|Some|Most|One(?= of)"
              + "|Each|Here|There(?! (?:is|are|was|were)))\\b.*");
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
    String before = "";
    for (String source : sentences) {
      String shown = Inflection.capitalised(LINK.matcher(source).replaceFirst(""));
      boolean leans = LEANING.matcher(shown).matches();
      Sentence sentence = English.shared().read(shown);
      if (isUsable(sentence) && (!leans || !before.isEmpty())) {
        facts.add(
            new Fact(
                facts.size(),
                leans ? before : "",
                sentence,
                finder.terms(sentence),
                source,
                authority));
      }
      before = leans || !isUsable(sentence) ? "" : source;
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
