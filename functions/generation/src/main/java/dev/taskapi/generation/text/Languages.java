package dev.taskapi.generation.text;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Languages as callers write them: "German", "Deutsch", "de", "de-AT", "Chinese (Simplified)". */
public final class Languages {
  private static final Map<String, String> BY_NAME = byName();

  private Languages() {}

  /** The language; empty where the words name none. */
  public static Optional<Locale> locale(String language) {
    String plain = language.strip().replaceFirst("\\s*\\(.*\\)$", "");
    String known = BY_NAME.get(plain.toLowerCase(Locale.ROOT));
    if (known != null) {
      return Optional.of(Locale.forLanguageTag(known));
    }
    Locale tag = Locale.forLanguageTag(plain.replace('_', '-'));
    return BY_NAME.containsValue(tag.getLanguage()) ? Optional.of(tag) : Optional.empty();
  }

  public static boolean isEnglish(String language) {
    return locale(language).map(l -> l.getLanguage().equals("en")).orElse(false);
  }

  /** The tag for a document's {@code lang} attribute, "und" for a language that nobody knows. */
  public static String tag(String language) {
    return locale(language).map(Locale::toLanguageTag).orElse("und");
  }

  /** Whether it is written from right to left. */
  public static boolean rightToLeft(String language) {
    return locale(language)
        .map(l -> List.of("ar", "he", "iw", "fa", "ur", "yi").contains(l.getLanguage()))
        .orElse(false);
  }

  /** The sentences of a text in any language. A line break ends a sentence. */
  public static List<String> sentences(String text, Locale locale) {
    List<String> sentences = new ArrayList<>();
    for (String line : text.strip().split("\\s*\\R\\s*", -1)) {
      BreakIterator breaks = BreakIterator.getSentenceInstance(locale);
      breaks.setText(line);
      int start = breaks.first();
      for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
        add(sentences, line.substring(start, end).strip(), locale);
      }
    }
    return List.copyOf(sentences);
  }

  /**
   * The iterator cuts after ordinals ("am 3. Oktober") and abbreviations: those belong together.
   */
  private static void add(List<String> sentences, String part, Locale locale) {
    if (part.isEmpty()) {
      return;
    }
    boolean cut =
        !sentences.isEmpty()
            && (sentences.getLast().matches(cutPattern(locale))
                || Character.isLowerCase(part.codePointAt(0)));
    if (cut) {
      sentences.set(sentences.size() - 1, sentences.getLast() + " " + part);
    } else {
      sentences.add(part);
    }
  }

  private static String cutPattern(Locale locale) {
    String ordinals = locale.getLanguage().equals("de") ? "\\d{1,2}|" : "";
    return "(?s).*(?:^|[\\s(])(?:"
        + ordinals
        + "z\\.B|z\\. ?B|Dr|Sr|Sra|M|St|d\\.h|v|ca|Nr|Jh|Chr)\\.";
  }

  private static Map<String, String> byName() {
    return Stream.of(Locale.getISOLanguages())
        .flatMap(code -> names(code).map(name -> Map.entry(name, code)))
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a));
  }

  private static Stream<String> names(String code) {
    Locale locale = Locale.of(code);
    Stream<String> named =
        Stream.of(locale.getDisplayLanguage(Locale.ENGLISH), locale.getDisplayLanguage(locale));
    Stream<String> more = code.equals("zh") ? Stream.of("mandarin", "cantonese") : Stream.empty();
    return Stream.concat(named, more).map(name -> name.toLowerCase(Locale.ROOT)).distinct();
  }
}
