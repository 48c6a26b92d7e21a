package dev.taskapi.generation.documentation;

import java.util.Locale;
import java.util.ResourceBundle;

/** The headings of a document in its language; in English where the language has none. */
final class Labels {
  private final ResourceBundle bundle;

  private Labels(ResourceBundle bundle) {
    this.bundle = bundle;
  }

  static Labels in(Locale locale) {
    ResourceBundle.Control exact =
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    return new Labels(
        ResourceBundle.getBundle("dev.taskapi.generation.documentation.labels", locale, exact));
  }

  String word(String key) {
    return bundle.getString(key);
  }
}
