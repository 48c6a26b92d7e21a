package dev.taskapi.generation.picture;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which icon shows what a word means; none where the word may mean something else. */
final class IconWords {
  private static final String NO_ICON = "none";
  private static final Map<String, String> ALIASES = load("icon-words.txt");

  private IconWords() {}

  /** The name of the icon for a word in lower case. */
  static Optional<String> icon(String word) {
    String alias = ALIASES.get(word);
    if (alias != null) {
      return alias.equals(NO_ICON) ? Optional.empty() : Optional.of(alias);
    }
    return named(word)
        .or(() -> word.endsWith("ies") ? named(cut(word, 3) + "y") : Optional.empty())
        .or(() -> word.endsWith("es") ? named(cut(word, 2)) : Optional.empty())
        .or(() -> word.endsWith("s") ? named(cut(word, 1)) : Optional.empty());
  }

  /** Every icon that a word leads to. */
  static List<String> all() {
    return ALIASES.values().stream().filter(icon -> !icon.equals(NO_ICON)).distinct().toList();
  }

  private static String cut(String word, int letters) {
    return word.substring(0, word.length() - letters);
  }

  private static Optional<String> named(String word) {
    boolean known = !NO_ICON.equals(ALIASES.get(word)) && Icons.names().contains(word);
    return known ? Optional.of(word) : Optional.empty();
  }

  /** A file of lines such as "flower flowers = blossom". */
  static Map<String, String> load(String file) {
    try (InputStream in = IconWords.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("The icons' words are not in this build: " + file);
      }
      Map<String, String> words = new HashMap<>();
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(" = ", 2))
          .forEach(parts -> add(words, parts));
      return Map.copyOf(words);
    } catch (IOException failure) {
      throw new UncheckedIOException("Cannot read the icons' words", failure);
    }
  }

  private static void add(Map<String, String> words, String[] line) {
    for (String word : line[0].split(" ", -1)) {
      words.put(word, line[1]);
    }
  }
}
