package dev.taskapi.generation.text;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Forms of English words. */
public final class Inflection {
  private static final Pattern SIGN = Pattern.compile("\\p{Ll}+\\d*[._/]\\w");
  private static final Map<String, String> PLURALS =
      Map.ofEntries(
          Map.entry("man", "men"),
          Map.entry("woman", "women"),
          Map.entry("child", "children"),
          Map.entry("foot", "feet"),
          Map.entry("tooth", "teeth"),
          Map.entry("mouse", "mice"),
          Map.entry("goose", "geese"),
          Map.entry("leaf", "leaves"),
          Map.entry("wolf", "wolves"),
          Map.entry("half", "halves"),
          Map.entry("life", "lives"),
          Map.entry("knife", "knives"),
          Map.entry("bacterium", "bacteria"),
          Map.entry("mitochondrion", "mitochondria"),
          Map.entry("nucleus", "nuclei"),
          Map.entry("fungus", "fungi"),
          Map.entry("phenomenon", "phenomena"),
          Map.entry("hypothesis", "hypotheses"),
          Map.entry("analysis", "analyses"),
          Map.entry("species", "species"),
          Map.entry("series", "series"),
          Map.entry("sheep", "sheep"),
          Map.entry("fish", "fish"),
          Map.entry("alga", "algae"),
          Map.entry("vertebra", "vertebrae"));

  private Inflection() {}

  /** The plural of a noun or noun phrase, whose last word is changed. */
  public static String plural(String noun) {
    int space = noun.lastIndexOf(' ');
    if (space >= 0) {
      return noun.substring(0, space + 1) + plural(noun.substring(space + 1));
    }
    String irregular = PLURALS.get(noun);
    if (irregular != null) {
      return irregular;
    }
    if (noun.matches(".*[^aeiou]y")) {
      return noun.substring(0, noun.length() - 1) + "ies";
    }
    if (noun.endsWith("sis")) {
      return noun.substring(0, noun.length() - 2) + "es";
    }
    return noun.matches(".*(?:s|x|z|ch|sh)") ? noun + "es" : noun + "s";
  }

  /** The plural where it is sure that the dictionary reads it back as this noun. */
  public static Optional<String> surePlural(String noun) {
    String plural = plural(noun);
    boolean uncertain = noun.matches(".*(?:us|um|is|on|a|f|fe|o|ics|i)$");
    boolean known = !uncertain || PLURALS.containsValue(lastWord(plural)) || plainEnding(noun);
    return known ? Optional.of(plural) : Optional.empty();
  }

  private static boolean plainEnding(String noun) {
    return noun.matches(".*(?:tion|sion|ion|ron|ton|agon|eon|son|a|virus|o|oo|ief|oof)")
        && !noun.matches(".*(?:alga|vertebra|larva|criterion)");
  }

  private static String lastWord(String phrase) {
    return phrase.substring(phrase.lastIndexOf(' ') + 1);
  }

  /** With its first letter in upper case, but for a sign of a program, such as "order.paid". */
  public static String capitalised(String text) {
    if (text.isEmpty() || SIGN.matcher(text).lookingAt()) {
      return text;
    }
    int end = text.offsetByCodePoints(0, 1);
    return text.substring(0, end).toUpperCase(Locale.ROOT) + text.substring(end);
  }

  /** "a" or "an", as the word's sound asks for. */
  public static String article(String phrase) {
    String lower = phrase.toLowerCase(Locale.ROOT);
    boolean consonant = lower.matches("(?:eu|u[bcfhjkqrst][aeiou]|uni|one\\b|once|ufo|use).*");
    boolean silent = lower.matches("(?:hour|honest|honou?r|heir).*");
    return silent || (lower.matches("[aeiou].*") && !consonant) ? "an" : "a";
  }
}
