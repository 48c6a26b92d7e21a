package dev.taskapi.generation.text;

/** Puts text into HTML. */
public final class Html {
  private Html() {}

  /**
   * Safe between tags and within quoted attributes. What is no character of HTML is shown as
   * U+FFFD.
   */
  public static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(c -> append(escaped, c));
    return escaped.toString();
  }

  private static void append(StringBuilder escaped, int c) {
    switch (c) {
      case '<' -> escaped.append("&lt;");
      case '>' -> escaped.append("&gt;");
      case '&' -> escaped.append("&amp;");
      case '"' -> escaped.append("&quot;");
      case '\'' -> escaped.append("&#39;");
      default -> escaped.appendCodePoint(isAllowed(c) ? c : 0xFFFD);
    }
  }

  /** Half surrogates, control characters and U+FFFF are no characters of HTML, nor of XML. */
  private static boolean isAllowed(int c) {
    int type = Character.getType(c);
    boolean space = c == '\t' || c == '\n' || c == '\r';
    boolean never =
        type == Character.CONTROL || type == Character.SURROGATE || (c & 0xFFFE) == 0xFFFE;
    return space || !never;
  }
}
