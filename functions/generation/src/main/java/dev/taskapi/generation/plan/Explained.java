package dev.taskapi.generation.plan;

import dev.taskapi.generation.text.Definer;
import dev.taskapi.generation.text.Sense;
import dev.taskapi.generation.text.StopWords;
import dev.taskapi.generation.text.WordNet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds topics for a subject that has no entry of its own in WordNet. */
final class Explained {
  private static final int FAMILIAR = 4;
  private static final int LONG_ENOUGH = 3;

  private final WordNet wordNet = WordNet.shared();
  private final Definer definer = new Definer();

  /**
   * "planets of the solar system" is about planets and about the solar system. Empty where one of
   * the two is unknown: rulers are no answer to "the rulers of Zorblax".
   */
  static List<Topic> parts(TopicFinder finder, String words) {
    String[] parts = words.split("\\s+(?:of|in|from)\\s+", -1);
    List<Optional<Topic>> topics = Stream.of(parts).map(finder::topic).toList();
    boolean known = parts.length > 1 && topics.stream().allMatch(Optional::isPresent);
    return known ? topics.stream().flatMap(Optional::stream).toList() : List.of();
  }

  /**
   * What WordNet explains by these words, the best known first: pharaoh by "ancient Egypt". Empty
   * for a single word, which would be found in all sorts of definitions.
   */
  List<Topic> by(String subject) {
    List<String> words =
        Stream.of(subject.split("[^\\p{L}]+", -1))
            .filter(word -> word.length() >= LONG_ENOUGH && !StopWords.has(word))
            .map(
                word -> Character.isUpperCase(word.codePointAt(0)) ? word : wordNet.nounLemma(word))
            .toList();
    return words.size() < 2
        ? List.of()
        : wordNet.speakingOf(words).stream()
            .filter(sense -> says(sense, words))
            .map(sense -> new Topic(sense.word(), sense))
            .filter(topic -> topic.familiarity() >= FAMILIAR)
            .sorted(Comparator.comparingInt(topic -> -topic.familiarity()))
            .toList();
  }

  /** Whether the words stand in the part of the definition that is told. */
  private boolean says(Sense sense, List<String> words) {
    return definer.isFit(sense)
        && words.stream().allMatch(word -> definer.gloss(sense).contains(word))
        && definer.sentence(sense.word(), sense).isPresent();
  }
}
