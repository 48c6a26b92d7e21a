package dev.taskapi.generation.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Turns WordNet's definitions into sentences that a teacher would say. */
public final class Definer {
  private static final int ENOUGH_WORDS = 5;
  private static final int MOST_WORDS = 32;
  private static final Pattern DETERMINED =
      Pattern.compile(
          "^(?:an?|the|any|all|one|that|those|either|each|someone|something|anything)\\b.*");
  private static final Pattern UNFIT =
      Pattern.compile(
          "(?i).*(?:slang|obscene|offensive|disparag|derogat|vulgar|ethnic slur|sexual|genital|copulat"
              + "|prostitut|archaic|obsolete|terroris|suicide|nine (?:large|known)|Pluto|penis|vagina|excrement|feces|racist|adulter|promiscu|concubine|incest|intercourse).*");
  private static final Pattern SLURS =
      Pattern.compile(
          "(?i)(?:.*\\b)?(?:slut|whore|trollop|bitch|bastard|cunt|fuck\\w*|shit\\w*|piss|tits?|cock|dick"
              + "|arse|ass|asshole|nigger|negro|negress|coon|kike|spic|wop|dago|gook|chink|jap|kraut|paki"
              + "|faggot|fag|dyke|queer|retard|moron|cretin|imbecile|half-breed|savage|pickaninny|squaw"
              + "|redskin|tart|bimbo|rapist|rape|orgasm|masturbat\\w*)(?:\\b.*)?");
  private static final Pattern SCIENCE =
      Pattern.compile(
          ".*\\b(?:branch(?:es)? of|part of mathematics|science|study of|discipline|mathematics"
              + "|geometry|theory|history of|operation|technique)\\b.*");
  private static final Set<String> LABELS =
      Set.of("disparagement", "obscenity", "ethnic slur", "slang", "vulgarism", "archaism");
  private static final Set<String> COUNTED =
      Set.of("noun.animal", "noun.plant", "noun.person", "noun.artifact");
  private static final Set<String> WITH_THE =
      Set.of(
          "ages",
          "age",
          "period",
          "revolution",
          "war",
          "empire",
          "era",
          "islands",
          "mountains",
          "renaissance",
          "enlightenment",
          "reformation",
          "crusades",
          "party",
          "conquest",
          "treaty",
          "act");

  private final WordNet wordNet = WordNet.shared();
  private final Usage usage = Usage.shared();

  /** Whether the meaning belongs before a class. */
  public boolean isFit(Sense sense) {
    return !UNFIT.matcher(sense.definition()).matches()
        && sense.words().stream().noneMatch(word -> SLURS.matcher(word).matches())
        && wordNet.usages(sense).stream().noneMatch(label -> LABELS.contains(label.word()));
  }

  /** A sentence with a full stop; empty where no good one can be made of the definition. */
  public Optional<String> sentence(String word, Sense sense) {
    String gloss = gloss(sense);
    Optional<String> subject = subject(word, sense, gloss);
    return subject.map(s -> Inflection.capitalised(s) + " " + gloss(sense, s) + ".");
  }

  /** The definition cut to one thought. */
  public String gloss(Sense sense) {
    List<String> parts = List.of(sense.definition().split("\\s*;\\s*", -1));
    String first = parts.getFirst();
    boolean brief = words(first) <= ENOUGH_WORDS && parts.size() > 1;
    boolean goesOn = brief && parts.get(1).matches("(?:an?|the|[a-z]+ing)\\b.*");
    String both = goesOn ? first + "; " + parts.get(1) : first;
    return words(both) <= MOST_WORDS ? both : first;
  }

  /** The definition as it follows "is": with an article where it lacks one. */
  private String gloss(Sense sense, String subject) {
    String gloss = gloss(sense);
    boolean doing = gloss.matches("(?i)[a-z-]+ing\\b (?:an?|the|of|[a-z]+s)\\b.*");
    if (!subject.endsWith(" is") || doing || DETERMINED.matcher(gloss).matches()) {
      return gloss;
    }
    String head = head(gloss);
    boolean one = COUNTED.contains(sense.kind()) && !subject.startsWith(sense.word());
    boolean counted = (one || usage.takesArticle(head)) && wordNet.nounLemma(head).equals(head);
    return counted ? Inflection.article(gloss) + " " + gloss : gloss;
  }

  private Optional<String> subject(String word, Sense sense, String gloss) {
    String head = head(gloss);
    boolean pluralGloss = isPlural(head);
    boolean says = English.shared().read(gloss).token(0).tag().equals("VBZ");
    if (says || head.isEmpty() || words(gloss) < 3 || gloss.startsWith("alternative name")) {
      return Optional.empty();
    }
    if (pluralGloss) {
      boolean countable =
          !sense.isName()
              && !DETERMINED.matcher(gloss).matches()
              && usage.takesArticle(lastWord(word));
      Optional<String> plural = countable ? Inflection.surePlural(word) : Optional.empty();
      Optional<String> loose =
          sense.isName() ? Optional.empty() : Optional.of("the term " + word + " stands for");
      return plural.map(p -> p + " are").or(() -> loose);
    }
    return Optional.of(withArticle(word, sense) + " is");
  }

  /** "a volcano", "geometry", "the Renaissance", "Greece". */
  public String withArticle(String word, Sense sense) {
    String last = lastWord(word);
    if (Character.isUpperCase(last.codePointAt(0)) || sense.isName()) {
      boolean the = WITH_THE.contains(last.toLowerCase(Locale.ROOT)) || usage.takesThe(last);
      return the && !sense.kind().equals("noun.person") ? "the " + word : word;
    }
    boolean science = SCIENCE.matcher(sense.definition()).matches();
    if (sense.definition().startsWith("the ") && usage.isUnique(last)) {
      return "the " + word;
    }
    boolean doing =
        last.endsWith("ing") && sense.kind().matches("noun.act|noun.cognition|noun.process");
    boolean counted = !isPlural(last) && !science && !doing && usage.takesArticle(last);
    return counted ? Inflection.article(word) + " " + word : word;
  }

  private boolean isPlural(String noun) {
    return !wordNet.nounLemma(noun).equals(noun.toLowerCase(Locale.ROOT));
  }

  /** The noun that the definition's first phrase turns on. */
  private static String head(String gloss) {
    Sentence sentence = English.shared().read(gloss);
    for (Span phrase : sentence.nounPhrases()) {
      Token last = sentence.token(phrase.to() - 1);
      if (last.isNoun()) {
        return last.text();
      }
    }
    return "";
  }

  private static String lastWord(String phrase) {
    return phrase.substring(phrase.lastIndexOf(' ') + 1);
  }

  private static int words(String text) {
    return text.split("\\s+", -1).length;
  }
}
