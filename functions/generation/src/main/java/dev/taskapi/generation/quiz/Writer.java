package dev.taskapi.generation.quiz;

import dev.taskapi.generation.text.Inflection;
import dev.taskapi.requests.QuizRequest.QuestionType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Puts questions into words. */
final class Writer {
  private final long seed;

  Writer(long seed) {
    this.seed = seed;
  }

  Question choice(Fact fact, String text, String answer, List<String> wrong) {
    List<String> options = new ArrayList<>(wrong);
    options.add(answer);
    Collections.sort(options);
    Collections.shuffle(options, random(text + answer));
    return question(QuestionType.MULTIPLE_CHOICE, fact, text, options, answer);
  }

  Question blank(Fact fact, String cloze, String answer) {
    return question(
        QuestionType.FILL_IN_BLANK, fact, "Fill in the blank: “" + cloze + "”", List.of(), answer);
  }

  Question trueFalse(Fact fact, String statement, boolean right, String explanation) {
    String text = "True or false, according to " + fact.authority() + ": " + statement;
    return new Question(
        QuestionType.TRUE_FALSE.wireName(),
        text,
        List.of("True", "False"),
        right ? "True" : "False",
        explanation,
        fact.source());
  }

  private static Question question(
      QuestionType type, Fact fact, String text, List<String> options, String answer) {
    String explanation =
        Inflection.capitalised(fact.authority()) + " says: “" + fact.source() + "”";
    return new Question(type.wireName(), text, options, answer, explanation, fact.source());
  }

  /** The same for the same task and words. */
  Random random(String words) {
    return new Random(seed * 31 + words.hashCode());
  }
}
