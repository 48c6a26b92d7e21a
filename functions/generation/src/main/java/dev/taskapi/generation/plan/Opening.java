package dev.taskapi.generation.plan;

import dev.taskapi.generation.text.Inflection;
import java.util.regex.Pattern;

/** Names a text that is not analysed by the words that it begins with. */
public final class Opening {
  private static final Pattern END = Pattern.compile("[\\s.!?…。！？]+$");
  private static final Pattern CLAUSE =
      Pattern.compile(
          "(?:(?<=\\p{L}{4})[.;:!?]|[,，；：](?!\\s+(?:[^\\s,]+[,\\s]+){1,3}?(?:y|e|o|et|ou|und|oder|en|of)\\s))"
              + "(?:\\s|$|(?=\\p{IsHan}))");
  private static final Pattern SHORT =
      Pattern.compile("(?:\\s+(?:\\p{Ll}{1,3}|\\d+\\.?|\\p{Ll}{1,2}['’]))+$");
  private static final Pattern LOWER =
      Pattern.compile("(?:\\s+(?:\\p{Ll}[\\p{L}'’-]*|\\d+\\.?))+$");

  private static final Pattern LINK =
      Pattern.compile(
          "(?iu)^(?:por ejemplo|par exemple|zum beispiel|ad esempio|por exemplo|bijvoorbeeld"
              + "|例如|比如)\\s*[,，:：]\\s*");
  private static final Pattern SLIGHT_HAN = Pattern.compile("(?s).{0,4}|(?=.*\\p{N}).{0,9}");
  private static final int FEWEST_WORDS = 3;

  private Opening() {}

  /** Whole where it is short; else cut between words, with an ellipsis. */
  public static String of(String sentence, int most) {
    return cut(sentence, most, SHORT);
  }

  /** The same for a heading: where it is cut, it ends with a name or noun if it has one. */
  public static String heading(String sentence, int most) {
    return cut(sentence, most, LOWER);
  }

  private static String cut(String sentence, int most, Pattern loose) {
    String linked = END.matcher(sentence).replaceFirst("");
    String plain = Inflection.capitalised(LINK.matcher(linked).replaceFirst(""));
    String clause = CLAUSE.split(plain, 2)[0].strip();
    String first = isSlight(clause) ? plain : clause;
    String cut = Titles.clipped(first, most);
    if (cut.equals(first)) {
      return first;
    }
    String tight = loose.matcher(cut).replaceFirst("");
    boolean little = isSlight(tight) || tight.length() * 2 < cut.length();
    return (little ? SHORT.matcher(cut).replaceFirst("") : tight) + "…";
  }

  /** "En 1903" or "12世纪" tells nothing by itself. */
  private static boolean isSlight(String words) {
    return words.matches("(?s).*\\p{IsHan}.*")
        ? SLIGHT_HAN.matcher(words).matches()
        : words.split(" ", -1).length < FEWEST_WORDS;
  }
}
