package dev.taskapi.generation.lesson.text;

import dev.taskapi.generation.text.Html;
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
    return new Markup(Html.escape(words));
  }

  public static Markup text(long number) {
    return new Markup(Long.toString(number));
  }

  public static Markup join(Collection<Markup> parts) {
    return new Markup(parts.stream().map(Markup::html).collect(Collectors.joining("\n")));
  }
}
