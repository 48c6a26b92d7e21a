package dev.taskapi.generation.text;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words around content in its language; in English where the language has none. */
public final class Phrases {
  private static final Pattern HOLE = Pattern.compile("\\{(\\d)}");

  private final ResourceBundle bundle;

  private Phrases(ResourceBundle bundle) {
    this.bundle = bundle;
  }

  /**
   * @param bundle the resource's base name, such as "dev.taskapi.generation.quiz.phrases"
   */
  public static Phrases of(String bundle, Locale locale) {
    ResourceBundle.Control exact =
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    return new Phrases(ResourceBundle.getBundle(bundle, locale, exact));
  }

  /** The tag of the language that the words are in. */
  public String tag() {
    Locale locale = bundle.getLocale();
    return locale.getLanguage().isEmpty() ? "en" : locale.getLanguage();
  }

  public String word(String key) {
    return bundle.getString(key);
  }

  /**
   * The words with the parts put in; no part is looked into.
   *
   * @param parts stand where the words say {0}, {1}, ...
   */
  public String with(String key, Object... parts) {
    return HOLE.matcher(word(key))
        .replaceAll(
            hole -> Matcher.quoteReplacement(parts[Integer.parseInt(hole.group(1))].toString()));
  }

  public Pattern pattern(String key) {
    return Pattern.compile(word(key));
  }
}
