package dev.taskapi.generation.quiz;

import dev.taskapi.generation.text.SenseChooser;
import dev.taskapi.requests.QuizRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;

/** All makers at work on all sentences. */
final class Workshop {
  private final List<Fact> facts;
  private final List<Maker> makers;
  private final List<String> types;

  Workshop(List<Fact> facts, SenseChooser chooser, QuizRequest request, long seed) {
    this.facts = List.copyOf(facts);
    Answers answers = new Answers(facts);
    Distractors distractors =
        new Distractors(facts, mentions(facts, answers), chooser, request.difficulty());
    Writer writer = new Writer(seed);
    Maker definitions = new DefinitionMaker(distractors, writer);
    Maker statements = new TrueFalseMaker(answers, distractors, writer);
    Maker details = new AnswerMaker(answers, distractors, writer);
    boolean dictionary = !facts.isEmpty() && facts.getFirst().isDefinition();
    this.makers =
        dictionary ? List.of(definitions, statements) : List.of(definitions, details, statements);
    this.types = request.types().stream().map(QuizRequest.QuestionType::wireName).toList();
  }

  /** What a wrong answer may be taken from: of dictionary entries, only the words explained. */
  private static List<Mention> mentions(List<Fact> facts, Answers answers) {
    return facts.stream()
        .flatMap(
            fact ->
                fact.isDefinition()
                    ? Definition.of(fact).map(d -> Mention.of(fact, d.term())).stream()
                    : answers.in(fact).stream()
                        .flatMap(answer -> answer.term().stream())
                        .map(term -> Mention.of(fact, term)))
        .toList();
  }

  /** Every question that can be made of the kinds allowed. */
  List<Item> items(DoubleConsumer progress) {
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < facts.size(); i++) {
      for (Maker maker : makers) {
        items.addAll(maker.items(facts.get(i)));
      }
      progress.accept(0.1 + 0.8 * (i + 1) / facts.size());
    }
    return items.stream().filter(item -> types.contains(item.question().type())).toList();
  }
}
