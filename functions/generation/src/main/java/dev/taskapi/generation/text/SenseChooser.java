package dev.taskapi.generation.text;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Chooses among the meanings of a word by what else the text speaks of: the meaning whose
 * definition, kinds and subjects share most words with the text, the usual one where none does.
 */
public final class SenseChooser {
  private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final double SURE = 1.6;
  private static final Map<String, Double> TAUGHT =
      Map.of(
          "noun.cognition", 0.5,
          "noun.process", 0.6,
          "noun.phenomenon", 0.6,
          "noun.substance", 0.6,
          "noun.animal", 0.6,
          "noun.plant", 0.6,
          "noun.Tops", 0.8,
          "noun.body", 0.5,
          "noun.person", -0.8,
          "noun.food", -0.6);

  private final WordNet wordNet;
  private final Usage usage;
  private final Set<String> context;
  private final Map<Long, Double> relevances = new HashMap<>();

  private SenseChooser(WordNet wordNet, Usage usage, Set<String> context) {
    this.wordNet = wordNet;
    this.usage = usage;
    this.context = context;
  }

  public static SenseChooser forText(String text) {
    WordNet wordNet = WordNet.shared();
    return new SenseChooser(wordNet, Usage.shared(), lemmas(wordNet, text));
  }

  /** The same, knowing that the text speaks of this, too. */
  public SenseChooser knowing(Sense sense) {
    Set<String> more = new HashSet<>(context);
    more.addAll(lemmas(wordNet, sense.definition()));
    Stream.of(wordNet.topics(sense), wordNet.children(sense), wordNet.parts(sense))
        .flatMap(List::stream)
        .forEach(s -> s.words().forEach(word -> more.addAll(lemmas(wordNet, word))));
    return new SenseChooser(wordNet, usage, more);
  }

  /** The meaning that is a subject to be taught, such as history the discipline. */
  public Optional<Sense> subject(String lemma, List<Sense> senses) {
    return senses.stream()
        .max(
            Comparator.comparingDouble(
                s -> score(s, lemma) + 1.2 * Math.log1p(wordNet.topics(s).size())));
  }

  /** The meaning that fits the text best. */
  public Optional<Sense> best(String lemma, List<Sense> senses) {
    return senses.stream().max(Comparator.comparingDouble(s -> score(s, lemma)));
  }

  /** The meaning that fits, where it clearly fits better than the others. */
  public Optional<Sense> sure(String lemma, List<Sense> senses) {
    Set<String> own = lemmas(wordNet, lemma);
    Optional<Sense> best = best(lemma, senses);
    return best.filter(
        b -> senses.size() == 1 || (overlap(b, own) >= 1 && clear(b, senses, lemma)));
  }

  /** How much of a meaning the text speaks of, 0 to 1. */
  public double relevance(Sense sense) {
    return relevances.computeIfAbsent(
        sense.id(), id -> Math.min(1, overlap(sense, lemmas(wordNet, sense.word())) / 5));
  }

  private boolean clear(Sense best, List<Sense> senses, String lemma) {
    double score = score(best, lemma);
    double second =
        senses.stream()
            .filter(s -> !s.same(best))
            .mapToDouble(s -> score(s, lemma))
            .max()
            .orElse(0);
    return score >= SURE && score - second >= 0.8;
  }

  private double score(Sense sense, String lemma) {
    return overlap(sense, lemmas(wordNet, lemma))
        + 0.45 * Math.log1p(sense.uses(lemma))
        + TAUGHT.getOrDefault(sense.kind(), 0.0)
        + (wordNet.subjects(sense).isEmpty() ? 0 : 0.5);
  }

  private double overlap(Sense sense, Set<String> own) {
    Set<String> words = new HashSet<>(lemmas(wordNet, sense.definition()));
    sense.words().forEach(word -> words.addAll(lemmas(wordNet, word)));
    for (Sense parent : wordNet.parents(sense)) {
      parent.words().forEach(word -> words.addAll(lemmas(wordNet, word)));
    }
    for (Sense subject : wordNet.subjects(sense)) {
      subject.words().forEach(word -> words.addAll(lemmas(wordNet, word)));
      words.addAll(lemmas(wordNet, subject.definition()));
    }
    Set<String> further = new HashSet<>();
    wordNet.parents(sense).forEach(p -> further.addAll(lemmas(wordNet, p.definition())));
    further.removeAll(words);
    return shared(words, own) + shared(further, own) / 2;
  }

  private double shared(Set<String> words, Set<String> own) {
    return words.stream()
        .filter(word -> context.contains(word) && !own.contains(word))
        .mapToDouble(this::weight)
        .sum();
  }

  /** Rare words in common say more than common ones. */
  private double weight(String word) {
    return 7 / (2 + Math.log(1 + usage.familiarity(word)));
  }

  /** The words of a text that carry meaning, singular and in lower case. */
  public static Set<String> lemmas(WordNet wordNet, String text) {
    Set<String> lemmas = new HashSet<>();
    for (String word : WORDS.split(text.toLowerCase(Locale.ROOT), -1)) {
      if (word.length() > 2 && !StopWords.has(word)) {
        lemmas.add(wordNet.nounLemma(word));
      }
    }
    return lemmas;
  }
}
