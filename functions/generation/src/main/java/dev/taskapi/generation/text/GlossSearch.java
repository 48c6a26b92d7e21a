package dev.taskapi.generation.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** Searches all of WordNet's definitions for words: half a second, and nothing is kept. */
final class GlossSearch {
  private static final String NOUNS = "/net/sf/extjwnl/data/wordnet/wn31/data.noun";

  private GlossSearch() {}

  /** The places of the meanings whose definition has words that begin with each of these. */
  static List<Long> places(List<String> words) {
    List<Pattern> patterns =
        words.stream()
            .map(
                word ->
                    Pattern.compile("\\b" + Pattern.quote(word), Pattern.UNICODE_CHARACTER_CLASS))
            .toList();
    try (InputStream nouns = GlossSearch.class.getResourceAsStream(NOUNS);
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(
                    Objects.requireNonNull(nouns, NOUNS), StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith(" ") && words.stream().allMatch(line::contains))
          .filter(line -> patterns.stream().allMatch(p -> p.matcher(definition(line)).find()))
          .map(line -> Long.valueOf(line.substring(0, line.indexOf(' '))))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("WordNet cannot be read", e);
    }
  }

  /** Without its examples. */
  private static String definition(String line) {
    String gloss = line.substring(line.indexOf('|') + 1);
    int example = gloss.indexOf('"');
    return example < 0 ? gloss : gloss.substring(0, example);
  }
}
