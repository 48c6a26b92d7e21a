package dev.taskapi.generation.text;

/** Puts text into HTML. */
public final class Html {
  private Html() {}

  /** Safe between tags and within quoted attributes. Control characters are dropped. */
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
      default -> {
        if ((c >= ' ' && c != 0x7f) || c == '\n' || c == '\t') {
          escaped.appendCodePoint(c);
        }
      }
    }
  }
}
