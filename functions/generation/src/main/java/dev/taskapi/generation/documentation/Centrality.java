package dev.taskapi.generation.documentation;

import dev.taskapi.generation.text.StopWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Finds the sentences that say most of what a text is about. */
final class Centrality {
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern LEANING =
      Pattern.compile(
          "^(?:It|They|This|These|He|She|That|Those|His|Her|Its|Their|Such|However|But|And)\\b.*");

  private final List<String> sentences;
  private final Map<String, Integer> frequency = new HashMap<>();

  Centrality(List<String> sentences) {
    this.sentences = List.copyOf(sentences);
    sentences.forEach(s -> words(s).forEach(word -> frequency.merge(word, 1, Integer::sum)));
  }

  /** The first sentence and the most central others, in the order of the text. */
  List<String> best(int most) {
    List<Integer> ranked =
        IntStream.range(0, sentences.size())
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -score(i)))
            .limit(most)
            .sorted()
            .toList();
    List<String> best = new ArrayList<>();
    ranked.forEach(i -> best.add(sentences.get(i)));
    return best;
  }

  private double score(int index) {
    String sentence = sentences.get(index);
    Set<String> words = words(sentence);
    double common = words.stream().mapToDouble(w -> frequency.getOrDefault(w, 1) - 1).sum();
    double length = Math.sqrt(words.size() + 4.0);
    double place = index == 0 ? 3 : 0;
    return common / length + place - (LEANING.matcher(sentence).matches() ? 1.5 : 0);
  }

  private static Set<String> words(String sentence) {
    Set<String> words = new HashSet<>();
    for (String word : NO_WORD.split(sentence.toLowerCase(Locale.ROOT), -1)) {
      if (word.length() > 2 && !StopWords.has(word)) {
        words.add(word);
      }
    }
    return words;
  }
}
