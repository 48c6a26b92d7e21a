package dev.taskapi.generation.quiz;

import dev.taskapi.requests.QuizRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;

/** All makers at work on all sentences. */
final class Workshop {
  private final List<Fact> facts;
  private final List<Maker> makers;
  private final List<String> types;

  Workshop(List<Fact> facts, QuizRequest request, long seed) {
    this.facts = List.copyOf(facts);
    Answers answers = new Answers(facts);
    Distractors distractors = new Distractors(facts, request.difficulty());
    Writer writer = new Writer(seed);
    this.makers =
        List.of(
            new DefinitionMaker(distractors, writer),
            new AnswerMaker(answers, distractors, writer),
            new TrueFalseMaker(answers, distractors, writer));
    this.types = request.types().stream().map(QuizRequest.QuestionType::wireName).toList();
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
