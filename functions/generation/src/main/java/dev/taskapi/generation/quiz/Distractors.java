package dev.taskapi.generation.quiz;

import dev.taskapi.generation.text.SenseChooser;
import dev.taskapi.generation.text.Term;
import dev.taskapi.requests.QuizRequest.Difficulty;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Finds wrong answers that look right: same kind, same number, known to a learner, surely wrong.
 */
final class Distractors {
  static final int WANTED = 3;
  private static final int NEAR = 8;
  private static final double CLOSE = 0.6;
  private static final double CLOSE_NAME = 0.72;

  private final List<Mention> mentions;
  private final Difficulty difficulty;
  private final Kinship kinship = new Kinship();
  private final Rivals rivals;
  private final Ranking ranking;
  private final Wrongness wrongness;

  /**
   * @param mentions terms of the text, worth to be taken for wrong answers
   */
  Distractors(
      List<Fact> facts, List<Mention> mentions, SenseChooser chooser, Difficulty difficulty) {
    this.mentions = List.copyOf(mentions);
    this.difficulty = difficulty;
    this.rivals = new Rivals(chooser);
    this.ranking = new Ranking(difficulty, chooser);
    this.wrongness = new Wrongness(facts);
  }

  /** Up to three, the best first; fewer where no more are surely wrong. */
  List<String> find(Fact fact, Answer answer, RandomGenerator random) {
    if (answer.kind().isNumeric()) {
      return numbers(fact, answer, random);
    }
    return chosen(fact, answer).stream().map(Rival::words).toList();
  }

  /** The same, but only what makes a statement that is wrong without being silly. */
  List<String> close(Fact fact, Answer answer, RandomGenerator random) {
    if (answer.kind().isNumeric()) {
      return numbers(fact, answer, random);
    }
    double least = answer.kind() == Answer.Kind.NAME ? CLOSE_NAME : CLOSE;
    return chosen(fact, answer).stream()
        .filter(rival -> isNear(rival, fact) || (!rival.ofText() && rival.likeness() >= least))
        .map(Rival::words)
        .toList();
  }

  /** Of the same subject as the fact, as far as its place in the text tells. */
  private static boolean isNear(Rival rival, Fact fact) {
    return rival.ofText() && Math.abs(rival.fact() - fact.index()) <= NEAR;
  }

  private List<Rival> chosen(Fact fact, Answer answer) {
    Term term = answer.term().orElseThrow();
    if (belongsTo(fact, answer)) {
      return List.of();
    }
    Map<String, Rival> found = new LinkedHashMap<>();
    for (Rival rival : candidates(fact, term)) {
      if (wrongness.isSure(fact, answer, rival)) {
        found.putIfAbsent(rival.words().toLowerCase(java.util.Locale.ROOT), rival);
      }
    }
    List<Rival> ranked =
        found.values().stream()
            .sorted(Comparator.comparingDouble(rival -> ranking.rank(rival, fact.index())))
            .toList();
    return apart(ranked);
  }

  /** "Newton's law": with another name it would be another law, or none. */
  private static boolean belongsTo(Fact fact, Answer answer) {
    int after = answer.span().to();
    return after < fact.sentence().size() && fact.sentence().token(after).tag().equals("POS");
  }

  private List<String> numbers(Fact fact, Answer answer, RandomGenerator random) {
    return WrongNumbers.of(answer, difficulty, random).stream()
        .filter(wrong -> !Leaks.gives(fact.shown(), wrong))
        .toList();
  }

  /** No two that mean the same, or of which one is a kind of the other. */
  private List<Rival> apart(List<Rival> ranked) {
    List<Rival> chosen = new ArrayList<>();
    for (Rival rival : ranked) {
      boolean clash =
          chosen.stream()
              .anyMatch(
                  c ->
                      kinship.overlap(c.words(), rival.words())
                          || kinship.related(c.sense(), rival.sense()));
      if (!clash && chosen.size() < WANTED) {
        chosen.add(rival);
      }
    }
    return chosen;
  }

  private List<Rival> candidates(Fact fact, Term term) {
    List<Rival> candidates = new ArrayList<>();
    for (Mention rival : mentions) {
      rivals.ofText(term, rival).ifPresent(candidates::add);
    }
    Form form = Form.of(fact, term);
    term.sense().ifPresent(sense -> candidates.addAll(rivals.ofWordNet(term, sense)));
    return candidates.stream().map(r -> r.shaped(form, term)).flatMap(Optional::stream).toList();
  }
}
