package dev.taskapi.generation.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells the language of a text by its small words and its script. */
public final class Guess {
  private static final double SURE = 0.12;
  private static final int FEWEST_WORDS = 8;
  private static final Map<String, Set<String>> SMALL =
      Map.of(
          "en", words("the of and is was in to that by which were are with for from a an it"),
          "de", words("der die das und ist ein eine den dem im von zu mit wurde war sie es auf"),
          "fr", words("le la les de des et est un une du dans qui que par pour en a été au"),
          "es", words("el la los las de y es un una del en que por con se fue su para al"),
          "it", words("il la le gli di e è un una del della in che per con fu si nel dei"),
          "pt", words("o a os as de e é um uma do da em que por com foi se no na dos"),
          "nl", words("de het een en is van in op te dat met voor werd was zijn aan door"));

  private Guess() {}

  /**
   * The language that a text asked for as English is really in; empty where it is English or
   * unsure.
   */
  public static Optional<Locale> otherThanEnglish(String text) {
    long letters = text.codePoints().filter(Character::isLetter).count();
    for (Script script : Script.values()) {
      if (text.codePoints().filter(script::has).count() * 2 > letters) {
        return Optional.of(script.locale);
      }
    }
    List<String> words = Arrays.asList(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1));
    if (words.size() < FEWEST_WORDS || share(words, "en") >= SURE) {
      return Optional.empty();
    }
    return SMALL.keySet().stream()
        .filter(tag -> share(words, tag) >= SURE)
        .max((one, other) -> Double.compare(share(words, one), share(words, other)))
        .map(Locale::of);
  }

  private static double share(List<String> words, String tag) {
    Set<String> small = SMALL.getOrDefault(tag, Set.of());
    return (double) words.stream().filter(small::contains).count() / words.size();
  }

  private static Set<String> words(String list) {
    return Set.copyOf(Arrays.asList(list.split(" ", -1)));
  }

  private enum Script {
    KANA(Locale.JAPANESE, Character.UnicodeScript.HIRAGANA),
    HANGUL(Locale.KOREAN, Character.UnicodeScript.HANGUL),
    HAN(Locale.CHINESE, Character.UnicodeScript.HAN),
    CYRILLIC(Locale.of("ru"), Character.UnicodeScript.CYRILLIC),
    ARABIC(Locale.of("ar"), Character.UnicodeScript.ARABIC),
    DEVANAGARI(Locale.of("hi"), Character.UnicodeScript.DEVANAGARI);

    private final Locale locale;
    private final Character.UnicodeScript script;

    Script(Locale locale, Character.UnicodeScript script) {
      this.locale = locale;
      this.script = script;
    }

    private boolean has(int sign) {
      return Character.isLetter(sign) && Character.UnicodeScript.of(sign) == script;
    }
  }
}
