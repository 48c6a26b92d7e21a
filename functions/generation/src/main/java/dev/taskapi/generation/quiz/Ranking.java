package dev.taskapi.generation.quiz;

import dev.taskapi.generation.text.Sense;
import dev.taskapi.generation.text.SenseChooser;
import dev.taskapi.generation.text.Usage;
import dev.taskapi.generation.text.WordNet;
import dev.taskapi.requests.QuizRequest.Difficulty;

/** Tells which wrong answers are better than others. */
final class Ranking {
  private final WordNet wordNet = WordNet.shared();
  private final Difficulty difficulty;
  private final SenseChooser chooser;

  /**
   * @param chooser knows what the text speaks of
   */
  Ranking(Difficulty difficulty, SenseChooser chooser) {
    this.difficulty = difficulty;
    this.chooser = chooser;
  }

  /**
   * The lower the better: as close to the answer as the difficulty asks, of the text's subject, and
   * well known.
   */
  double rank(Rival rival, int fact) {
    double wanted =
        switch (difficulty) {
          case EASY -> 0.6;
          case MEDIUM -> 0.78;
          case HARD -> 0.92;
        };
    double relevance = rival.sense().map(chooser::relevance).orElse(0.0);
    boolean name = rival.sense().map(Sense::isName).orElse(false);
    double weight = name ? 0.12 : difficulty == Difficulty.HARD ? 0.02 : 0.05;
    return Math.abs(rival.likeness() - wanted)
        - weight * known(rival)
        - 0.8 * relevance
        - 0.12 * fame(rival)
        - (rival.ofText() ? 0.35 : 0)
        + distance(rival, fact)
        + (rival.words().contains(" ") ? 0.12 : 0);
  }

  /** What a text says many sentences away is of another subject. */
  private static double distance(Rival rival, int fact) {
    return rival.ofText() ? 0.03 * Math.min(30, Math.abs(rival.fact() - fact)) : 0;
  }

  private double fame(Rival rival) {
    boolean name = rival.sense().map(Sense::isName).orElse(false);
    return name ? Math.min(2, wordNet.offspring(rival.sense().orElseThrow())) : 0;
  }

  private static double known(Rival rival) {
    boolean name = rival.sense().map(Sense::isName).orElse(false);
    int count =
        name
            ? Usage.shared().nameFamiliarity(rival.lemma())
            : Usage.shared().familiarity(rival.lemma());
    return Math.min(6, Math.log1p(count));
  }
}
