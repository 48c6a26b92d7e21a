package dev.taskapi.generation.quiz;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Asks for names, numbers and terms: with a question where the sentence is plain, else with a
 * blank.
 */
final class AnswerMaker implements Maker {
  private static final int FEWEST_WRONG = 2;
  private final Answers answers;
  private final Distractors distractors;
  private final Writer writer;

  AnswerMaker(Answers answers, Distractors distractors, Writer writer) {
    this.answers = answers;
    this.distractors = distractors;
    this.writer = writer;
  }

  @Override
  public List<Item> items(Fact fact) {
    List<Item> items = new ArrayList<>();
    for (Answer answer : answers.in(fact)) {
      String cloze = new Stems(fact).cloze(answer);
      items.add(
          new Item(
              writer.blank(fact, cloze, answer.words()),
              fact.index(),
              answer.key(),
              answer.weight()));
      choice(fact, answer, cloze).ifPresent(items::add);
    }
    return items;
  }

  private Optional<Item> choice(Fact fact, Answer answer, String cloze) {
    List<String> wrong = distractors.find(fact, answer, writer.random(cloze));
    boolean listed = Answers.coordinated(fact.sentence(), answer.span());
    if (wrong.size() < FEWEST_WRONG || listed) {
      return Optional.empty();
    }
    Optional<String> asked = asked(fact, answer);
    String text =
        asked
            .map(q -> "According to " + fact.authority() + ", " + q + "?")
            .orElseGet(
                () ->
                    "Which "
                        + answer.kind().word()
                        + " completes the sentence, according to "
                        + fact.authority()
                        + "? “"
                        + cloze
                        + "”");
    double worth =
        answer.weight() + (asked.isPresent() ? 0.8 : 0) + (wrong.size() > FEWEST_WRONG ? 0.4 : 0);
    return Optional.of(
        new Item(
            writer.choice(fact, text, answer.words(), wrong), fact.index(), answer.key(), worth));
  }

  private static Optional<String> asked(Fact fact, Answer answer) {
    Stems stems = new Stems(fact);
    return switch (answer.kind()) {
      case YEAR -> stems.year(answer);
      case NUMBER ->
          fact.context().isEmpty()
              ? new HowMany(fact.sentence()).question(answer)
              : Optional.empty();
      case NAME, TERM -> stems.subject(answer).or(() -> stems.object(answer));
    };
  }
}
