package dev.taskapi.generation.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringTokenizer;

/**
 * How words are used, counted in the 117,000 definitions of WordNet: how well known a word is, and
 * whether it takes an article. Counting takes less than a second, at the first call of {@link
 * #shared()}.
 */
public final class Usage {
  private static final String FOLDER = "/net/sf/extjwnl/data/wordnet/wn31/data.";
  private static final String SIGNS = " \t();,.:\"`?!";
  private static final Set<String> ONE = Set.of("a", "an", "each", "every", "another");

  private final Map<String, Count> counts = new HashMap<>();

  private Usage() {
    for (String file : Set.of("noun", "verb", "adj", "adv")) {
      Models.load(FOLDER + file, this::count);
    }
  }

  public static Usage shared() {
    return Holder.USAGE;
  }

  /** How often the word stands in definitions; of several words, the rarest decides. */
  public int familiarity(String phrase) {
    int least = Integer.MAX_VALUE;
    for (String word : phrase.split("[ _-]+", -1)) {
      least = Math.min(least, Math.max(of(word).all, of(word.toLowerCase(Locale.ROOT)).all));
    }
    return least;
  }

  /** How often the name stands in definitions, spelled exactly so. */
  public int nameFamiliarity(String name) {
    int least = Integer.MAX_VALUE;
    for (String word : name.split("[ _]+", -1)) {
      least = Math.min(least, of(word).all);
    }
    return least;
  }

  /** Whether one says "a volcano", as against "oxygen". */
  public boolean takesArticle(String noun) {
    Count single = of(noun);
    Count plural = of(Inflection.plural(noun));
    return (single.one + plural.all) * 4 >= single.all + plural.all && single.one > 0;
  }

  /** Whether the name goes with "the", as "the Renaissance" does. */
  public boolean takesThe(String name) {
    Count count = of(name);
    return count.the * 2 > count.all;
  }

  /** Whether there is one of it, as there is one sun. */
  public boolean isUnique(String noun) {
    Count count = of(noun);
    return count.the * 10 > count.all * 7 && count.one * 10 < count.the;
  }

  private Count of(String word) {
    return counts.getOrDefault(word, Count.NONE);
  }

  private Usage count(InputStream in) throws IOException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.ISO_8859_1));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      int gloss = line.indexOf('|');
      if (gloss > 0) {
        countWords(line.substring(gloss + 1));
      }
    }
    return this;
  }

  private void countWords(String gloss) {
    String before = "";
    StringTokenizer words = new StringTokenizer(gloss, SIGNS);
    while (words.hasMoreTokens()) {
      String word = words.nextToken();
      Count count = counts.computeIfAbsent(word, w -> new Count());
      count.all++;
      if (ONE.contains(before)) {
        count.one++;
      } else if (before.equals("the")) {
        count.the++;
      }
      before = word;
    }
  }

  private static final class Count {
    private static final Count NONE = new Count();
    private int all;
    private int one;
    private int the;
  }

  private static final class Holder {
    private static final Usage USAGE = new Usage();
  }
}
