package dev.taskapi.generation.quiz;

import dev.taskapi.generation.quiz.Distractors.Mention;
import dev.taskapi.generation.quiz.Distractors.Rival;
import dev.taskapi.generation.text.Definer;
import dev.taskapi.generation.text.Sense;
import dev.taskapi.generation.text.SenseChooser;
import dev.taskapi.generation.text.Term;
import dev.taskapi.generation.text.Usage;
import dev.taskapi.generation.text.WordNet;
import dev.taskapi.requests.QuizRequest.Difficulty;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Collects words of the same kind as an answer, from the text and from WordNet. */
final class Rivals {
  private static final int MOST = 250;
  private static final int KNOWN_NAME = 2;
  private static final int KNOWN_WORD = 8;
  private static final double SAME_KIND = 0.65;
  private static final double SAME_NAMES = 0.75;
  private static final Set<String> VAGUE =
      Set.of(
          "noun.act",
          "noun.attribute",
          "noun.communication",
          "noun.event",
          "noun.feeling",
          "noun.motive",
          "noun.possession",
          "noun.relation",
          "noun.state",
          "noun.time");
  private static final double OF_SUBJECT = 0.3;
  private static final int LONGEST = 3;

  private final WordNet wordNet = WordNet.shared();
  private final Kinship kinship = new Kinship();
  private final Definer definer = new Definer();
  private final Difficulty difficulty;
  private final SenseChooser chooser;

  /**
   * @param chooser knows what the text speaks of
   */
  Rivals(Difficulty difficulty, SenseChooser chooser) {
    this.difficulty = difficulty;
    this.chooser = chooser;
  }

  /** A term of the text, where it is of the same kind. */
  Optional<Rival> ofText(Term answer, Mention mention) {
    Term other = mention.term();
    double least = answer.name() ? SAME_NAMES : SAME_KIND;
    double likeness = likeness(answer.sense(), other.sense());
    boolean agrees = !answer.name() || isMany(answer.words()) == isMany(other.words());
    return answer.name() != other.name() || likeness < least || !agrees
        ? Optional.empty()
        : Optional.of(
            new Rival(
                answer.name() ? other.words() : uncapitalised(other.words()),
                other.lemma(),
                other.sense(),
                other.plural(),
                mention.the(),
                true,
                likeness));
  }

  /** "Central Powers", but not "League of Nations". */
  private boolean isMany(String name) {
    String head = name.replaceFirst(" of .*$", "");
    String last = head.substring(head.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    String singular = last.replaceFirst("ies$", "y").replaceFirst("s$", "");
    return last.endsWith("s") && !last.endsWith("ss") && wordNet.isCommonNoun(singular);
  }

  private static String uncapitalised(String words) {
    return words.matches(".?\\p{Lu}.*\\p{Lu}.*") ? words : Stems.lowered(words);
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
    boolean vague = !sense.isName() && VAGUE.contains(sense.kind());
    boolean unsure =
        !sense.isName() && chooser.sure(answer.lemma(), commonSenses(answer)).isEmpty();
    if (vague || unsure) {
      return List.of();
    }
    Map<Long, Sense> near = new LinkedHashMap<>();
    for (Sense parent : wordNet.parents(sense)) {
      wordNet.children(parent).forEach(s -> near.putIfAbsent(s.id(), s));
      for (Sense grand : wordNet.parents(parent)) {
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

  private List<Sense> commonSenses(Term answer) {
    return wordNet.nouns(answer.lemma()).stream().filter(sense -> !sense.isName()).toList();
  }

  private Optional<Rival> rival(Term answer, Sense sense, Sense other) {
    if (sense.isName() != other.isName()
        || !sense.kind().equals(other.kind())
        || !definer.isFit(other)) {
      return Optional.empty();
    }
    boolean sister =
        wordNet.parents(sense).stream().anyMatch(parent -> wordNet.parents(other).contains(parent));
    if (!sister && chooser.relevance(other) < OF_SUBJECT) {
      return Optional.empty();
    }
    double likeness = other.isName() ? nameLikeness(sense, other) : kinship.likeness(sense, other);
    return other.words().stream()
        .filter(word -> isAlike(answer, word) && isUsual(word, other) && familiar(word, other))
        .findFirst()
        .map(w -> new Rival(w, w, Optional.of(other), false, false, false, likeness));
  }

  /** No by-names: "Napoleon I" or "English Hippocrates". */
  private boolean isUsual(String word, Sense sense) {
    String surname = sense.word().substring(sense.word().lastIndexOf(' ') + 1);
    boolean single = !word.contains(" ");
    return !sense.isName()
        || (word.endsWith(surname) && !(single && wordNet.nouns(word).size() > 2));
  }

  /** Of the same shape: a full name beside a full name. */
  private static boolean isAlike(Term answer, String word) {
    int own = answer.words().split(" ", -1).length;
    int words = word.split(" ", -1).length;
    boolean upper = Character.isUpperCase(word.codePointAt(0));
    boolean shape =
        answer.name()
            ? words == own && upper
            : !upper && words <= (own == 1 ? 1 : Math.min(LONGEST, own + 1));
    return shape && word.matches("[\\p{L}][\\p{L} '-]{2,}");
  }

  private boolean familiar(String word, Sense sense) {
    if (Character.isUpperCase(word.codePointAt(0))) {
      boolean ambiguous = wordNet.isCommonNoun(word.toLowerCase(Locale.ROOT));
      return !ambiguous && Usage.shared().nameFamiliarity(word) >= KNOWN_NAME;
    }
    boolean usual = wordNet.nouns(word).stream().limit(2).anyMatch(sense::same);
    int least = word.contains(" ") ? KNOWN_WORD * 3 : KNOWN_WORD;
    return usual && Usage.shared().familiarity(word) >= least;
  }

  private double nameLikeness(Sense one, Sense other) {
    var own = SenseChooser.lemmas(wordNet, one.definition());
    var his = SenseChooser.lemmas(wordNet, other.definition());
    double size = Math.min(own.size(), his.size());
    his.retainAll(own);
    return size == 0 ? 0.5 : 0.5 + 0.5 * his.size() / size;
  }

  /**
   * The lower the better: as close to the answer as the difficulty asks, of the text's subject, and
   * well known.
   */
  double rank(Rival rival) {
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
        + (rival.words().contains(" ") ? 0.12 : 0);
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
