package dev.taskapi.generation.text;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A language that content is in.
 *
 * @param locale the root locale where the language is not known
 */
public record Language(Locale locale) {
  private static final Pattern TAG = Pattern.compile("([A-Za-z]{2,3})(?:[-_]([A-Za-z0-9-_]{2,}))?");
  private static final Set<String> CODES = Set.of(Locale.getISOLanguages());
  private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "fa", "he", "iw", "ps", "ur", "yi");
  private static final Map<String, Locale> FURTHER =
      Map.ofEntries(
          Map.entry("american english", Locale.US),
          Map.entry("us english", Locale.US),
          Map.entry("british english", Locale.UK),
          Map.entry("uk english", Locale.UK),
          Map.entry("mandarin", Locale.CHINA),
          Map.entry("mandarin chinese", Locale.CHINA),
          Map.entry("simplified chinese", Locale.CHINA),
          Map.entry("traditional chinese", Locale.TAIWAN),
          Map.entry("cantonese", Locale.of("zh", "HK")),
          Map.entry("brazilian portuguese", Locale.of("pt", "BR")),
          Map.entry("portugues", Locale.of("pt")),
          Map.entry("espanol", Locale.of("es")),
          Map.entry("castellano", Locale.of("es")),
          Map.entry("castilian", Locale.of("es")),
          Map.entry("francais", Locale.FRENCH),
          Map.entry("farsi", Locale.of("fa")),
          Map.entry("tagalog", Locale.of("tl")));
  private static final Map<String, Locale> NAMES = names();

  /** As callers write it: "German", "Deutsch", "de", "de-AT", "Chinese (Simplified)". */
  public static Language named(String name) {
    return new Language(locale(name).orElse(Locale.ROOT));
  }

  /**
   * The language of content on a prompt: as asked for, but a prompt in another language is not
   * translated into English.
   */
  public static Language of(String name, String prompt) {
    Language asked = named(name);
    return asked.isEnglish()
        ? Guess.otherThanEnglish(prompt).map(Language::new).orElse(asked)
        : asked;
  }

  /** In English, for people: "German". */
  public String english() {
    return locale.getDisplayLanguage(Locale.ENGLISH);
  }

  /** The locale that a caller's words name; empty where they name none. */
  public static Optional<Locale> locale(String name) {
    String plain = name.strip().toLowerCase(Locale.ROOT);
    return Optional.ofNullable(NAMES.get(plain))
        .or(() -> tagged(plain))
        .or(() -> Optional.ofNullable(NAMES.get(plain.replaceAll("\\s*[(\\[,].*$", ""))));
  }

  public boolean isEnglish() {
    return locale.getLanguage().equals("en");
  }

  /** A language tag of BCP 47, "und" where the language is not known. */
  public String tag() {
    return locale.toLanguageTag();
  }

  /** For an attribute {@code dir}: "rtl" or "ltr". */
  public String direction() {
    return RIGHT_TO_LEFT.contains(locale.getLanguage()) ? "rtl" : "ltr";
  }

  private static Optional<Locale> tagged(String text) {
    Matcher matcher = TAG.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Locale locale = Locale.forLanguageTag(text.replace('_', '-'));
    return CODES.contains(locale.getLanguage())
        ? Optional.of(locale)
        : threeLetters(matcher.group(1));
  }

  private static Optional<Locale> threeLetters(String code) {
    return CODES.stream()
        .map(Locale::of)
        .filter(locale -> code.length() == 3 && locale.getISO3Language().equals(code))
        .findFirst();
  }

  private static Map<String, Locale> names() {
    Map<String, Locale> names = new HashMap<>();
    for (String code : Locale.getISOLanguages()) {
      Locale locale = Locale.of(code);
      names.putIfAbsent(locale.getDisplayLanguage(locale).toLowerCase(Locale.ROOT), locale);
    }
    for (String code : Locale.getISOLanguages()) {
      Locale locale = Locale.of(code);
      names.put(locale.getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT), locale);
    }
    names.putAll(FURTHER);
    return Map.copyOf(names);
  }
}
