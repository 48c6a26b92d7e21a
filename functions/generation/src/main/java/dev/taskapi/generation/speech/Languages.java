package dev.taskapi.generation.speech;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a language as people write it: "English", "en", "en-US", "German", "Deutsch". */
public final class Languages {
  private static final Pattern TAG = Pattern.compile("([A-Za-z]{2,3})(?:[-_]([A-Za-z0-9-_]{2,}))?");
  private static final Set<String> CODES = Set.of(Locale.getISOLanguages());
  private static final Map<String, Locale> NAMES = names();

  private Languages() {}

  /** Empty where the language is not known. */
  public static Optional<Locale> parse(String text) {
    String name = text.strip().toLowerCase(Locale.ROOT);
    return Optional.ofNullable(NAMES.get(name))
        .or(() -> tag(name))
        .or(() -> Optional.ofNullable(NAMES.get(name.replaceAll("\\s*[(\\[,].*$", ""))));
  }

  private static Optional<Locale> tag(String text) {
    Matcher matcher = TAG.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Locale locale = Locale.forLanguageTag(text.replace('_', '-'));
    if (CODES.contains(locale.getLanguage())) {
      return Optional.of(locale);
    }
    return threeLetters(matcher.group(1));
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
    names.put("american english", Locale.US);
    names.put("us english", Locale.US);
    names.put("british english", Locale.UK);
    names.put("uk english", Locale.UK);
    names.put("mandarin", Locale.CHINA);
    names.put("mandarin chinese", Locale.CHINA);
    names.put("simplified chinese", Locale.CHINA);
    names.put("traditional chinese", Locale.TAIWAN);
    names.put("brazilian portuguese", Locale.of("pt", "BR"));
    names.put("portugues", Locale.of("pt"));
    names.put("espanol", Locale.of("es"));
    names.put("castellano", Locale.of("es"));
    names.put("castilian", Locale.of("es"));
    names.put("francais", Locale.FRENCH);
    names.put("farsi", Locale.of("fa"));
    names.put("tagalog", Locale.of("tl"));
    return Map.copyOf(names);
  }
}
