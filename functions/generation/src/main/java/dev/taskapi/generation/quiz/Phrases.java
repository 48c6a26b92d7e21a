package dev.taskapi.generation.quiz;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;

/** The words around a quiz in its language; in English where the language has none. */
final class Phrases {
  private final ResourceBundle bundle;

  private Phrases(ResourceBundle bundle) {
    this.bundle = bundle;
  }

  static Phrases in(Locale locale) {
    ResourceBundle.Control exact =
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    return new Phrases(
        ResourceBundle.getBundle("dev.taskapi.generation.quiz.phrases", locale, exact));
  }

  /** Whether the words are the language's own. */
  boolean isOwn(Locale locale) {
    return bundle.getLocale().getLanguage().equals(locale.getLanguage());
  }

  String word(String key) {
    return bundle.getString(key);
  }

  /** The words with the parts put in; no part is looked into. */
  String with(String key, String first, String second) {
    String words = word(key);
    int one = words.indexOf("{0}");
    int two = words.indexOf("{1}");
    String end =
        two < 0
            ? words.substring(one + 3)
            : words.substring(one + 3, two) + second + words.substring(two + 3);
    return words.substring(0, one) + first + end;
  }

  String with(String key, String part) {
    return with(key, part, "");
  }

  Pattern pattern(String key) {
    return Pattern.compile(word(key));
  }
}
