package dev.taskapi.generation.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class QuizValidatorTest {
  private static final String FIRST = "The dog is a domestic animal that guards houses.";
  private static final String SECOND = "Marie Curie discovered radium in 1898.";
  private final QuizValidator validator = new QuizValidator(FIRST + " " + SECOND, true);

  private static Question choice(String question, String answer, String... options) {
    return new Question(
        "multiple_choice", question, List.of(options), answer, "So it says.", FIRST);
  }

  private static Question statement(String statement, String answer) {
    return new Question(
        "true_false",
        "True or false: " + statement,
        List.of("True", "False"),
        answer,
        "So.",
        SECOND);
  }

  private static Question blank(String question, String answer) {
    return new Question("fill_in_blank", question, List.of(), answer, "So it says.", SECOND);
  }

  private void refused(Question question, String problem) {
    assertThat(validator.problems(question)).anyMatch(p -> p.contains(problem));
  }

  @Test
  void soundQuestionsPass() {
    assertThat(validator.problems(choice("What guards houses?", "dog", "dog", "cow", "lion")))
        .isEmpty();
    assertThat(validator.problems(statement(SECOND, "True"))).isEmpty();
    assertThat(validator.problems(statement("Marie Curie discovered radium in 1910.", "False")))
        .isEmpty();
    assertThat(validator.problems(blank("_____ discovered radium in 1898.", "Marie Curie")))
        .isEmpty();
  }

  @Test
  void aChoiceHasThreeOrFourDifferentOptions() {
    refused(choice("What guards houses?", "dog", "dog", "cow"), "3 or 4 options");
    refused(choice("What guards houses?", "dog", "dog", "cow", "cows"), "two options are the same");
  }

  @Test
  void theAnswerIsOneOfTheOptionsAndInTheSource() {
    refused(choice("What guards houses?", "dog", "cat", "cow", "lion"), "not one of the options");
    refused(choice("What guards houses?", "cow", "cat", "cow", "lion"), "not in the source");
  }

  @Test
  void noWrongOptionIsRightToo() {
    refused(choice("What guards houses?", "dog", "dog", "domestic dog", "cow"), "is right, too");
    refused(choice("What guards houses?", "dog", "dog", "poodle", "cow"), "is right, too");
    refused(choice("What guards houses?", "dog", "dog", "canine", "cow"), "is right, too");
  }

  @Test
  void theQuestionDoesNotGiveTheAnswerAway() {
    refused(
        choice("Which dog guards houses?", "dog", "dog", "cow", "lion"), "gives the answer away");
    refused(choice("What is an _____?", "dog", "dog", "ape", "lion"), "article gives");
    refused(choice("What guards houses?", "dog", "dog", "cows", "lions"), "singular and plural");
  }

  @Test
  void aFalseStatementIsFalseByASwapAndNotByNegation() {
    refused(statement(SECOND, "False"), "false statement is in the text");
    refused(statement("Marie Curie never discovered radium in 1898.", "False"), "a negation");
    refused(statement("The moon is made of green cheese.", "False"), "too little of the source");
    refused(statement("Marie Curie discovered radium in 1910.", "True"), "not in the text");
  }

  @Test
  void aBlankIsOneBlankThatTheSourceFills() {
    refused(blank("_____ discovered _____ in 1898.", "Marie Curie"), "one blank");
    refused(blank("Marie Curie discovered it.", "radium"), "one blank");
    refused(blank("_____ discovered radium.", "Einstein"), "not in the source");
    refused(blank("Curie, that is _____, discovered radium.", "Curie"), "gives the answer away");
  }

  @Test
  void everyQuestionCitesTheText() {
    Question invented =
        new Question(
            "fill_in_blank", "A _____ barks.", List.of(), "cat", "So.", "A cat barks at night.");
    refused(invented, "source is not in the text");
    Question silent = new Question("fill_in_blank", "_____ ran.", List.of(), "dog", " ", FIRST);
    refused(silent, "no explanation");
    refused(new Question("essay", "Why?", List.of(), "dog", "So.", FIRST), "unknown type");
  }
}
