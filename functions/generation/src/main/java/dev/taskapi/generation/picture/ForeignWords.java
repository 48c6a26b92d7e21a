package dev.taskapi.generation.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which icons the words of a text stand for, in the languages that have a list of them. */
final class ForeignWords {
  static final Set<String> LANGUAGES = Set.of("de", "fr", "es", "zh");
  private static final Map<String, List<String>> ENDINGS =
      Map.of(
          "de",
          List.of("s", "es", "n", "en", "e"),
          "fr",
          List.of("s", "x"),
          "es",
          List.of("s", "es"));
  private static final int LONGEST_CHINESE = 4;

  private final String language;
  private final Map<String, String> words;

  private ForeignWords(String language) {
    this.language = language;
    this.words = IconWords.load("icon-words_" + language + ".txt");
  }

  /** Empty where there is no list, as for English, which has more than a list. */
  static Optional<ForeignWords> of(Locale locale) {
    return Optional.of(locale.getLanguage()).filter(LANGUAGES::contains).map(ForeignWords::new);
  }

  /** Every icon that a word leads to. */
  List<String> all() {
    return words.values().stream().distinct().toList();
  }

  /** In the order of the text, each once. */
  List<String> icons(String text) {
    return language.equals("zh") ? within(text) : among(text);
  }

  private List<String> among(String text) {
    return Topic.words(text.toLowerCase(Locale.ROOT).replaceAll("['’]", " ")).stream()
        .flatMap(word -> icon(word).stream())
        .distinct()
        .toList();
  }

  private Optional<String> icon(String word) {
    return Optional.ofNullable(words.get(word))
        .or(
            () ->
                ENDINGS.getOrDefault(language, List.of()).stream()
                    .filter(word::endsWith)
                    .map(ending -> word.substring(0, word.length() - ending.length()))
                    .flatMap(stem -> Optional.ofNullable(words.get(stem)).stream())
                    .findFirst());
  }

  /** Chinese has no spaces: the longest word that begins at a place is the one. */
  private List<String> within(String text) {
    List<String> icons = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int length = Math.min(LONGEST_CHINESE, text.length() - at);
      while (length > 0 && !words.containsKey(text.substring(at, at + length))) {
        length--;
      }
      if (length > 0) {
        icons.add(words.getOrDefault(text.substring(at, at + length), ""));
      }
      at += Math.max(1, length);
    }
    return icons.stream().distinct().toList();
  }
}
