package dev.taskapi.generation.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskapi.requests.QuizRequest;
import dev.taskapi.requests.QuizRequest.Difficulty;
import dev.taskapi.requests.QuizRequest.QuestionType;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Keys that a sceptic would dispute. */
final class TrueKeysTest {
  private static List<Question> questions(String text, String language) {
    return new QuizMaker()
        .make(
            new QuizRequest(
                text, Difficulty.MEDIUM, 50, List.of(QuestionType.values()), language, false),
            42,
            done -> {})
        .questions();
  }

  private static List<Question> falsified(String text, String language) {
    return questions(text, language).stream().filter(q -> q.answer().equals("False")).toList();
  }

  @Test
  void aLimitIsNoStatementThatAnotherNumberMakesFalse() {
    String text =
        "If the shot runs faster than 20 seconds, the coffee tastes sour. The small intestine is"
            + " between 6 and 7 metres long. A double shot yields 36 grams in 25 to 30 seconds."
            + " The tamper weighs 450 grams.";
    assertThat(falsified(text, "English"))
        .isNotEmpty()
        .noneMatch(q -> q.question().contains("faster") || q.question().contains("between"))
        .allMatch(q -> q.question().contains("25 to 30") || q.question().contains("tamper"));
  }

  @Test
  void norInAnotherLanguage() {
    String spanish =
        "El intestino delgado mide entre 6 y 7 metros. El corazón pesa 300 gramos. La digestión"
            + " tarda más de 24 horas.";
    assertThat(falsified(spanish, "Spanish"))
        .isNotEmpty()
        .allMatch(q -> q.question().contains("corazón"));
    String chinese = "成年大熊猫的体重为80到120公斤。大熊猫一天能吃掉20多公斤竹子。大熊猫的前掌有6个指头。";
    assertThat(falsified(chinese, "Chinese")).allMatch(q -> q.question().contains("指头"));
  }
}
