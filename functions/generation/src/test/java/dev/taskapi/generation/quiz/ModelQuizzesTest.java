package dev.taskapi.generation.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskapi.generation.model.ScriptedModel;
import dev.taskapi.requests.QuizRequest;
import dev.taskapi.requests.QuizRequest.Difficulty;
import dev.taskapi.requests.QuizRequest.QuestionType;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ModelQuizzesTest {
  private static final String PROMPT = "Marie Curie discovered radium in 1898. She lived in Paris.";
  private static final String RADIUM =
      """
      {"type": "multiple_choice", "question": "What was found in 1898?",
       "options": ["radium", "helium", "cobalt", "iodine"], "answer": "radium",
       "explanation": "Curie found it.", "source": "Marie Curie discovered radium in 1898."}""";
  private static final String PARIS =
      """
      {"type": "fill_in_blank", "question": "She lived in _____.", "options": [], "answer": "Paris",
       "explanation": "It says so.", "source": "She lived in Paris."}""";
  private static final String INVENTED =
      """
      {"type": "fill_in_blank", "question": "She was born in _____.", "options": [],
       "answer": "Warsaw", "explanation": "So.", "source": "She was born in Warsaw."}""";

  private static String answer(String passage, String... questions) {
    return "{\"title\": \"Marie Curie\", \"passage\": \"%s\", \"questions\": [%s]}"
        .formatted(passage, String.join(",", questions));
  }

  private static Quiz quiz(ScriptedModel model, int wanted, QuestionType... types) {
    QuizRequest request =
        new QuizRequest(PROMPT, Difficulty.EASY, wanted, List.of(types), "English", false);
    return new ModelQuizzes(model, new QuizMaker()).make(request, 1, done -> {});
  }

  private static Quiz quiz(ScriptedModel model, int wanted) {
    return quiz(model, wanted, QuestionType.values());
  }

  @Test
  void soundQuestionsAreTaken() {
    Quiz quiz = quiz(new ScriptedModel(answer("", RADIUM, PARIS)), 2);
    assertThat(quiz.author()).isEqualTo("bedrock/test");
    assertThat(quiz.title()).isEqualTo("Marie Curie");
    assertThat(quiz.questions()).extracting(Question::answer).containsExactly("radium", "Paris");
    assertThat(quiz.questions().getFirst().options())
        .containsExactlyInAnyOrder("radium", "helium", "cobalt", "iodine");
    assertThat(quiz.notice()).isEmpty();
  }

  @Test
  void whatTheTextDoesNotSayIsAskedAgainWithTheReason() {
    ScriptedModel model = new ScriptedModel(answer("", INVENTED, PARIS), answer("", RADIUM));
    Quiz quiz = quiz(model, 2);
    assertThat(quiz.questions()).extracting(Question::answer).containsExactly("Paris", "radium");
    assertThat(model.asks().get(1).instructions())
        .contains("She was born in _____.", "the source is not in the text");
  }

  @Test
  void fewerThanAskedAreSaid() {
    Quiz quiz = quiz(new ScriptedModel(answer("", PARIS, PARIS), ""), 5);
    assertThat(quiz.questions()).hasSize(1);
    assertThat(quiz.notice().orElseThrow()).contains("5 questions were asked for and 1 made");
  }

  @Test
  void aKindThatWasNotAskedForIsLeftOut() {
    Quiz quiz =
        quiz(
            new ScriptedModel(answer("", RADIUM, PARIS), answer("")),
            2,
            QuestionType.FILL_IN_BLANK);
    assertThat(quiz.questions()).extracting(Question::answer).containsExactly("Paris");
  }

  @Test
  void aPassageOfTheModelIsSaidToBeIts() {
    ScriptedModel model = new ScriptedModel(answer("She was born in Warsaw.", INVENTED));
    Quiz quiz = quiz(model, 1);
    assertThat(quiz.questions()).extracting(Question::answer).containsExactly("Warsaw");
    assertThat(quiz.notice())
        .contains("The prompt has no facts of its own: those asked for come from bedrock/test.");
  }

  @Test
  void withoutAUsableQuestionTheOtherMakerWritesAndSaysSo() {
    Quiz quiz = quiz(new ScriptedModel(answer("", INVENTED), "{}"), 2);
    assertThat(quiz.author()).isEqualTo("offline");
    assertThat(quiz.questions()).isNotEmpty();
    assertThat(quiz.notice().orElseThrow()).contains("bedrock/test wrote no usable question");
  }
}
