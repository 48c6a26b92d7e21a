package dev.taskapi.generation.lesson.text;

import java.util.Properties;

/** What the page itself says: the labels of its buttons and the like. */
public final class Words {
  private final String tag;
  private final Properties words;

  private Words(String tag) {
    this.tag = tag;
    this.words = Resources.properties(file(tag));
  }

  /** English where we have no words in the language. */
  public static Words in(Language language) {
    String tag = language.locale().getLanguage();
    return new Words(!tag.isEmpty() && Resources.find(file(tag)).isPresent() ? tag : "en");
  }

  /** The language that the words are in. */
  public String tag() {
    return tag;
  }

  /**
   * @param parts stand where the text says {0}, {1}, ...
   */
  public String say(String key, Object... parts) {
    String text = words.getProperty(key);
    if (text == null) {
      throw new IllegalArgumentException("no words for " + key + " in " + tag);
    }
    for (int i = 0; i < parts.length; i++) {
      text = text.replace("{" + i + "}", parts[i].toString());
    }
    return text;
  }

  private static String file(String tag) {
    return "words/" + tag + ".properties";
  }
}
