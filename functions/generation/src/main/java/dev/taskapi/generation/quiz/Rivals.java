package dev.taskapi.generation.quiz;

import dev.taskapi.generation.quiz.Distractors.Rival;
import dev.taskapi.generation.text.Definer;
import dev.taskapi.generation.text.Sense;
import dev.taskapi.generation.text.Term;
import dev.taskapi.generation.text.Usage;
import dev.taskapi.generation.text.WordNet;
import dev.taskapi.requests.QuizRequest.Difficulty;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects words of the same kind as an answer, from the text and from WordNet. */
final class Rivals {
  private static final int MOST = 250;
  private static final int KNOWN_NAME = 2;
  private static final int KNOWN_WORD = 8;
  private static final double SAME_KIND = 0.55;

  private final WordNet wordNet = WordNet.shared();
  private final Kinship kinship = new Kinship();
  private final Definer definer = new Definer();
  private final Difficulty difficulty;

  Rivals(Difficulty difficulty) {
    this.difficulty = difficulty;
  }

  /** A term of the text, where it is of the same kind. */
  Optional<Rival> ofText(Term answer, Term other) {
    if (answer.name() != other.name()) {
      return Optional.empty();
    }
    double likeness = likeness(answer.sense(), other.sense());
    return likeness < SAME_KIND
        ? Optional.empty()
        : Optional.of(
            new Rival(other.words(), other.lemma(), other.sense(), other.plural(), true, likeness));
  }

  private double likeness(Optional<Sense> one, Optional<Sense> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return 0;
    }
    boolean kind = one.get().kind().equals(other.get().kind());
    double likeness = kinship.likeness(one.get(), other.get());
    return kind ? likeness + 0.1 : likeness - 0.2;
  }

  /** Sisters and cousins in WordNet that a learner has heard of. */
  List<Rival> ofWordNet(Term answer, Sense sense) {
    Map<Long, Sense> near = new LinkedHashMap<>();
    for (Sense parent : wordNet.parents(sense)) {
      wordNet.children(parent).forEach(s -> near.putIfAbsent(s.id(), s));
      for (Sense grand : sense.isName() ? List.<Sense>of() : wordNet.parents(parent)) {
        wordNet.children(grand).stream()
            .flatMap(aunt -> wordNet.children(aunt).stream())
            .limit(MOST)
            .forEach(s -> near.putIfAbsent(s.id(), s));
      }
    }
    List<Rival> rivals = new ArrayList<>();
    for (Sense other : near.values()) {
      rival(answer, sense, other).ifPresent(rivals::add);
    }
    return rivals;
  }

  private Optional<Rival> rival(Term answer, Sense sense, Sense other) {
    if (sense.isName() != other.isName() || !sense.kind().equals(other.kind()) || !definer.isFit(other)) {
      return Optional.empty();
    }
    boolean many = answer.words().contains(" ");
    Optional<String> word =
        other.words().stream()
            .filter(w -> w.matches("[\\p{L}][\\p{L} '-]+") && (many || !w.contains(" ")))
            .filter(w -> familiar(w, other))
            .findFirst();
    double likeness = other.isName() ? nameLikeness(sense, other) : kinship.likeness(sense, other);
    return word.map(w -> new Rival(w, w, Optional.of(other), false, false, likeness));
  }

  private boolean familiar(String word, Sense sense) {
    int known = Usage.shared().familiarity(word);
    boolean usual = wordNet.nouns(word).stream().limit(2).anyMatch(sense::same);
    return usual && known >= (sense.isName() ? KNOWN_NAME : KNOWN_WORD);
  }

  private double nameLikeness(Sense one, Sense other) {
    var own = dev.taskapi.generation.text.SenseChooser.lemmas(wordNet, one.definition());
    var his = dev.taskapi.generation.text.SenseChooser.lemmas(wordNet, other.definition());
    double size = Math.min(own.size(), his.size());
    his.retainAll(own);
    return size == 0 ? 0.5 : 0.5 + 0.5 * his.size() / size;
  }

  /** The lower the better: as close to the answer as the difficulty asks, and well known. */
  double rank(Rival rival) {
    double wanted =
        switch (difficulty) {
          case EASY -> 0.6;
          case MEDIUM -> 0.78;
          case HARD -> 0.92;
        };
    double known = Math.min(6, Math.log1p(Usage.shared().familiarity(rival.lemma())));
    double weight = difficulty == Difficulty.HARD ? 0.03 : 0.07;
    return Math.abs(rival.likeness() - wanted) - weight * known - (rival.ofText() ? 0.35 : 0);
  }
}
