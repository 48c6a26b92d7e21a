package dev.taskapi.generation.lesson.text;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Markup with holes such as {@code {{title}}}; what fills a hole is not looked at again. */
public final class Template {
  private static final Pattern HOLE = Pattern.compile("\\{\\{([a-zA-Z]+)}}");

  private final String html;

  public Template(String html) {
    this.html = html;
  }

  /**
   * @param values one for each hole, no more and no less
   */
  public Markup fill(Map<String, Markup> values) {
    Set<String> unused = new HashSet<>(values.keySet());
    String filled =
        HOLE.matcher(html)
            .replaceAll(
                hole -> {
                  unused.remove(hole.group(1));
                  return Matcher.quoteReplacement(value(values, hole.group(1)));
                });
    if (!unused.isEmpty()) {
      throw new IllegalArgumentException("no hole for " + unused);
    }
    return Markup.trusted(filled);
  }

  private static String value(Map<String, Markup> values, String name) {
    Markup value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("nothing for the hole " + name);
    }
    return value.html();
  }
}
