package dev.taskapi.generation.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskapi.generation.Passages;
import dev.taskapi.requests.QuizRequest;
import dev.taskapi.requests.QuizRequest.Difficulty;
import dev.taskapi.requests.QuizRequest.QuestionType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class QuizMakerTest {
  private static final List<QuestionType> ALL = List.of(QuestionType.values());

  private static Quiz quiz(String prompt, Difficulty difficulty, int questions, String language) {
    return quiz(new QuizRequest(prompt, difficulty, questions, ALL, language, false), 7);
  }

  private static Quiz quiz(QuizRequest request, long seed) {
    return new QuizMaker().make(request, seed, done -> {});
  }

  @ParameterizedTest
  @ValueSource(strings = {"biology", "history", "geography", "physics", "computing"})
  void passagesOfTenSentencesGiveTenSoundQuestions(String passage) {
    String text = Passages.of(passage).strip();
    Quiz quiz = quiz(text, Difficulty.MEDIUM, 10, "English");
    QuizValidator validator = new QuizValidator(text, true);
    assertThat(quiz.questions()).hasSize(10);
    assertThat(quiz.questions()).allMatch(question -> validator.problems(question).isEmpty());
    assertThat(quiz.questions())
        .extracting(Question::type)
        .contains("multiple_choice", "true_false", "fill_in_blank");
    assertThat(quiz.questions()).extracting(Question::question).doesNotHaveDuplicates();
    assertThat(quiz.notice()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Difficulty.class)
  void theSeedsSentenceGivesSeveralQuestions(Difficulty difficulty) {
    Quiz quiz = quiz(Passages.PYTHAGORAS, difficulty, 10, "English");
    assertThat(quiz.questions()).hasSizeBetween(5, 10);
    assertThat(quiz.questions())
        .anyMatch(q -> q.question().contains("who discovered") && q.answer().equals("Pythagoras"));
    assertThat(quiz.notice())
        .hasValueSatisfying(n -> assertThat(n).contains("10 questions were asked"));
    assertThat(quiz.questions()).noneMatch(q -> q.options().contains("philosopher"));
  }

  @Test
  void anInstructionIsAskedFromTheDictionary() {
    Quiz quiz =
        quiz(
            "Create a quiz about mathematics including addition and subtraction",
            Difficulty.EASY,
            8,
            "English");
    assertThat(quiz.questions()).hasSize(8);
    assertThat(quiz.questions()).allMatch(q -> q.explanation().contains("WordNet"));
    assertThat(quiz.questions()).extracting(Question::answer).contains("addition");
  }

  @Test
  void onlyTheTypesAskedForAreMade() {
    QuizRequest request =
        new QuizRequest(
            Passages.of("history"),
            Difficulty.MEDIUM,
            6,
            List.of(QuestionType.TRUE_FALSE),
            "English",
            false);
    Quiz quiz = quiz(request, 7);
    assertThat(quiz.questions()).isNotEmpty().allMatch(q -> q.type().equals("true_false"));
    assertThat(quiz.questions()).extracting(Question::answer).contains("True", "False");
  }

  @Test
  void neverMoreThanAskedAndNoPadding() {
    assertThat(quiz(Passages.of("history"), Difficulty.HARD, 3, "English").questions()).hasSize(3);
    Quiz most = quiz(Passages.of("history"), Difficulty.HARD, 50, "English");
    assertThat(most.questions()).hasSizeLessThan(50);
    assertThat(most.notice()).isPresent();
  }

  @Test
  void theSameSeedGivesTheSameQuizAndAnotherSeedShuffles() {
    QuizRequest request =
        new QuizRequest(Passages.of("physics"), Difficulty.MEDIUM, 10, ALL, "English", false);
    assertThat(quiz(request, 7)).isEqualTo(quiz(request, 7));
    assertThat(quiz(request, 7)).isNotEqualTo(quiz(request, 8));
  }

  @Test
  void germanAsksInGermanForWhatTheTextHas() {
    String text = Passages.of("german").strip();
    Quiz quiz = quiz(text, Difficulty.MEDIUM, 10, "German");
    QuizValidator validator = new QuizValidator(text, false);
    assertThat(quiz.language()).isEqualTo("de");
    assertThat(quiz.questions())
        .hasSizeGreaterThan(5)
        .allMatch(q -> validator.problems(q).isEmpty());
    assertThat(quiz.questions()).anyMatch(q -> q.question().startsWith("Ergänze die Lücke"));
    assertThat(quiz.notice()).hasValueSatisfying(n -> assertThat(n).contains("German"));
  }

  @Test
  void chineseAsksForNumbersAndDefinedTerms() {
    Quiz quiz = quiz(Passages.of("chinese").strip(), Difficulty.MEDIUM, 10, "zh-CN");
    assertThat(quiz.questions()).extracting(Question::answer).contains("光合作用");
    assertThat(quiz.questions()).anyMatch(q -> q.question().startsWith("填空"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"🎉🎉", "Hello!", "Why? How? When?", "I love you."})
  void nothingIsMadeOfNothing(String prompt) {
    assertThat(quiz(prompt, Difficulty.EASY, 5, "English").questions()).isEmpty();
  }
}
