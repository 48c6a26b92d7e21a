package dev.taskapi.generation.quiz;

import dev.taskapi.generation.quiz.ForeignText.Kind;
import dev.taskapi.generation.quiz.ForeignText.Spot;
import dev.taskapi.generation.text.Phrases;
import dev.taskapi.generation.text.Span;
import dev.taskapi.requests.QuizRequest;
import dev.taskapi.requests.QuizRequest.QuestionType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Makes the questions on a text that is not analysed. */
final class ForeignItems {
  private final ForeignText text;
  private final Phrases phrases;
  private final QuizRequest request;
  private final long seed;

  ForeignItems(ForeignText text, Phrases phrases, QuizRequest request, long seed) {
    this.text = text;
    this.phrases = phrases;
    this.request = request;
    this.seed = seed;
  }

  List<Item> items() {
    List<Item> items = new ArrayList<>();
    for (Spot spot : text.spots()) {
      List<String> wrong = wrong(spot);
      items.add(item(spot, blank(spot), 0));
      if (wrong.size() >= 2) {
        items.add(item(spot, choice(spot, wrong), 0.6));
      }
      if (isSharp(spot)) {
        wrong.stream()
            .filter(w -> !Bounds.near(spot.before(), spot.word(), w))
            .findFirst()
            .ifPresent(w -> items.add(item(spot, falsified(spot, w), 0.3)));
      }
    }
    text.usable().forEach(sentence -> items.add(new Item(right(sentence), sentence, "true", 1.2)));
    List<String> types = request.types().stream().map(QuestionType::wireName).toList();
    return items.stream().filter(item -> types.contains(item.question().type())).toList();
  }

  /** Where the kind of a name is unknown, a swapped one would be silly. */
  private static boolean isSharp(Spot spot) {
    boolean exact = spot.kind() == Kind.NUMBER && !Bounds.hold(spot.before(), spot.after());
    return exact || spot.kind() == Kind.DEFINED;
  }

  private static Item item(Spot spot, Question question, double more) {
    return new Item(question, spot.sentence(), spot.word(), spot.kind().worth() + more);
  }

  private List<String> wrong(Spot spot) {
    List<String> rivals =
        new ArrayList<>(spot.kind() == Kind.NUMBER ? numbers(spot) : text.rivals(spot));
    Collections.sort(rivals);
    Collections.shuffle(rivals, random(spot));
    return rivals.subList(0, Math.min(3, rivals.size()));
  }

  /** A number with a separator is left alone: a point may mean thousands or a fraction. */
  private List<String> numbers(Spot spot) {
    if (!spot.word().matches("\\d{1,9}")) {
      return List.of();
    }
    boolean year = spot.word().matches("1\\d{3}|20[0-2]\\d");
    Answer answer =
        new Answer(
            new Span(0, 1),
            spot.word(),
            spot.word(),
            year ? Answer.Kind.YEAR : Answer.Kind.NUMBER,
            Optional.empty(),
            1);
    String shown = spot.with(" ");
    return WrongNumbers.of(answer, request.difficulty(), random(spot)).stream()
        .filter(wrong -> !Leaks.gives(shown, wrong))
        .toList();
  }

  private Question blank(Spot spot) {
    String shown = phrases.with("fill", spot.with(Stems.BLANK));
    return question(QuestionType.FILL_IN_BLANK, spot, shown, List.of());
  }

  private Question choice(Spot spot, List<String> wrong) {
    List<String> options = new ArrayList<>(wrong);
    options.add(spot.word());
    Collections.sort(options);
    Collections.shuffle(options, random(spot));
    return question(
        QuestionType.MULTIPLE_CHOICE,
        spot,
        phrases.with("complete", spot.with(Stems.BLANK)),
        options);
  }

  private Question question(QuestionType type, Spot spot, String shown, List<String> options) {
    String source = text.sentence(spot.sentence());
    return new Question(
        type.wireName(), shown, options, spot.word(), phrases.with("says", source), source);
  }

  private Question falsified(Spot spot, String wrong) {
    String explanation = phrases.with("wrong", spot.word(), wrong);
    return statement(spot.with(wrong), "False", explanation, spot.sentence());
  }

  private Question right(int sentence) {
    return statement(text.sentence(sentence), "True", phrases.word("right"), sentence);
  }

  private Question statement(String shown, String answer, String explanation, int sentence) {
    return new Question(
        QuestionType.TRUE_FALSE.wireName(),
        phrases.with("statement", shown),
        List.of("True", "False"),
        answer,
        explanation,
        text.sentence(sentence));
  }

  private Random random(Spot spot) {
    return new Random(seed * 31 + spot.word().hashCode() + spot.sentence());
  }
}
