package dev.taskapi.generation.lesson.text;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words of a text that carry its meaning, cut to their first letters, so that "evaporates" and
 * "evaporation" are the same.
 */
public record Terms(Set<String> stems) {
  private static final int STEM = 5;
  private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final Set<String> EMPTY_WORDS =
      Set.of(
          ("a an and are as at be been being but by can could did do does for from had has have how"
                  + " if in into is it its may might more most no not of on one or other our own"
                  + " she so some such than that the their them then there these they this those"
                  + " through to too two up was we were what when where which while who why will"
                  + " with would you your also about after all any because before between both"
                  + " each many much only over same very under said")
              .split(" "));

  public static Terms of(String text) {
    return new Terms(
        words(text).stream()
            .filter(word -> !EMPTY_WORDS.contains(word))
            .map(word -> word.substring(0, Math.min(STEM, word.length())))
            .collect(Collectors.toCollection(LinkedHashSet::new)));
  }

  /** The words of a text in lower case, in order. */
  public static Set<String> words(String text) {
    return GAP.splitAsStream(text.toLowerCase(Locale.ROOT))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  public boolean meets(Terms other) {
    return stems.stream().anyMatch(other::has);
  }

  /** How much of this is in the other: 0 for none or for no terms at all, 1 for all. */
  public double shareIn(Terms other) {
    long common = stems.stream().filter(other::has).count();
    return stems.isEmpty() ? 0 : (double) common / stems.size();
  }

  private boolean has(String stem) {
    return stems.contains(stem) || stems.stream().anyMatch(mine -> isForm(mine, stem));
  }

  /** "salt" and "salty", "cat" and "cats"; not "art" and "artery". */
  private static boolean isForm(String a, String b) {
    String shorter = a.length() < b.length() ? a : b;
    String longer = a.length() < b.length() ? b : a;
    return longer.equals(shorter + "s")
        || (shorter.length() >= STEM - 1 && longer.startsWith(shorter));
  }
}
