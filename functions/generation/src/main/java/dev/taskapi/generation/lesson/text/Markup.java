package dev.taskapi.generation.lesson.text;

import java.util.Collection;
import java.util.stream.Collectors;

/** HTML or SVG that may stand in an element or between the quotes of an attribute. */
public record Markup(String html) {
  public static final Markup NONE = new Markup("");

  /** Markup that we wrote ourselves. What others wrote goes through {@link #text}. */
  public static Markup trusted(String html) {
    return new Markup(html);
  }

  /** The one place where text that others wrote becomes markup. */
  public static Markup text(String words) {
    StringBuilder out = new StringBuilder(words.length() + 16);
    words.codePoints().forEach(character -> append(out, character));
    return new Markup(out.toString());
  }

  public static Markup text(long number) {
    return new Markup(Long.toString(number));
  }

  public static Markup join(Collection<Markup> parts) {
    return new Markup(parts.stream().map(Markup::html).collect(Collectors.joining("\n")));
  }

  private static void append(StringBuilder out, int character) {
    switch (character) {
      case '&' -> out.append("&amp;");
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '"' -> out.append("&quot;");
      case '\'' -> out.append("&#39;");
      default -> out.appendCodePoint(isAllowed(character) ? character : 0xFFFD);
    }
  }

  /** Half surrogates and control characters are no characters of HTML. */
  private static boolean isAllowed(int character) {
    boolean space = character == '\t' || character == '\n' || character == '\r';
    int type = Character.getType(character);
    return space || (type != Character.CONTROL && type != Character.SURROGATE);
  }
}
