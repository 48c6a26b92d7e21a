package dev.taskapi.generation.lesson.text;

import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The language of the content, for the page's {@code lang} and {@code dir}. */
public record Language(Locale locale) {
  private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "fa", "he", "ps", "ur", "yi");
  private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{M}]+");

  /**
   * @param name as the caller wrote it: "German", "Deutsch", "de", "pt-BR" or "English (UK)"
   */
  public static Language named(String name) {
    return tagged(name.trim().replace('_', '-'))
        .or(() -> WORDS.splitAsStream(name).flatMap(word -> spelled(word).stream()).findFirst())
        .orElse(new Language(Locale.ROOT));
  }

  /** A language tag of BCP 47; "und" where the language is not known. */
  public String tag() {
    return locale.toLanguageTag();
  }

  public String direction() {
    return RIGHT_TO_LEFT.contains(locale.getLanguage()) ? "rtl" : "ltr";
  }

  private static Optional<Language> tagged(String tag) {
    try {
      Locale locale = new Locale.Builder().setLanguageTag(tag).build();
      boolean known = Arrays.asList(Locale.getISOLanguages()).contains(locale.getLanguage());
      return known ? Optional.of(new Language(locale)) : Optional.empty();
    } catch (IllformedLocaleException notATag) {
      return Optional.empty();
    }
  }

  private static Optional<Language> spelled(String word) {
    return Arrays.stream(Locale.getISOLanguages())
        .map(Locale::of)
        .filter(
            locale ->
                locale.getDisplayLanguage(Locale.ENGLISH).equalsIgnoreCase(word)
                    || locale.getDisplayLanguage(locale).equalsIgnoreCase(word))
        .findFirst()
        .map(Language::new);
  }
}
