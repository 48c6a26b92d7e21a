package dev.taskapi.generation.documentation;

import java.util.regex.Pattern;

/** Puts text into Markdown so that it reads as it is and can never become markup. */
final class MarkdownText {
  private static final Pattern MARKS = Pattern.compile("([\\\\`*_{}\\[\\]<>#|~&!$^=])");
  private static final Pattern LINE_MARKS = Pattern.compile("^([-+]|\\d{1,9}(?=[.)]))");
  private static final Pattern LINK = Pattern.compile("(?i)(://|www\\.|@|mailto:|xmpp:)");
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF]+");

  private MarkdownText() {}

  /** One line. */
  static String escape(String text) {
    String line = SPACES.matcher(text).replaceAll(" ").strip();
    String marked = MARKS.matcher(line).replaceAll("\\\\$1");
    marked = LINK.matcher(marked).replaceAll(found -> unlinked(found.group()));
    return lineStart(marked);
  }

  /** A backslash before the sign keeps readers from making a link of a bare address. */
  private static String unlinked(String mark) {
    return switch (mark.charAt(mark.length() - 1)) {
      case '/' -> ":\\\\/\\\\/";
      case '.' -> mark.substring(0, mark.length() - 1) + "\\\\.";
      case ':' -> mark.substring(0, mark.length() - 1) + "\\\\:";
      default -> "\\\\@";
    };
  }

  private static String lineStart(String line) {
    if (line.matches("^\\d{1,9}[.)](?s:.*)")) {
      int digits = line.length() - line.replaceFirst("^\\d+", "").length();
      return line.substring(0, digits) + "\\" + line.substring(digits);
    }
    return LINE_MARKS.matcher(line).find() && !Character.isDigit(line.charAt(0))
        ? "\\" + line
        : line;
  }
}
