package dev.taskapi.generation.plan;

import java.util.regex.Pattern;

/** Names a text that is not analysed by the words that it begins with. */
public final class Opening {
  private static final Pattern END = Pattern.compile("[\\s.!?…。！？]+$");
  private static final Pattern CLAUSE =
      Pattern.compile("(?:(?<=\\p{L}{4})[.;:!?]|[,，；：、])(?:\\s|$|(?=\\p{IsHan}))");
  private static final Pattern SHORT =
      Pattern.compile("(?:\\s+(?:\\p{Ll}{1,3}|\\d+\\.?|\\p{Ll}{1,2}['’]))+$");
  private static final Pattern LOWER =
      Pattern.compile("(?:\\s+(?:\\p{Ll}[\\p{L}'’-]*|\\d+\\.?))+$");

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
    String plain = END.matcher(sentence).replaceFirst("");
    String clause = CLAUSE.split(plain, 2)[0].strip();
    String first = clause.codePointCount(0, clause.length()) < 4 ? plain : clause;
    String cut = Titles.clipped(first, most);
    if (cut.equals(first)) {
      return first;
    }
    String tight = loose.matcher(cut).replaceFirst("");
    return (tight.split(" ", -1).length > 1 ? tight : SHORT.matcher(cut).replaceFirst("")) + "…";
  }
}
