package dev.taskapi.requests;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * @param questions how many questions are wanted, 1 to 50: a ceiling, never padded up to
 * @param types the kinds of question allowed, at least one
 */
public record QuizRequest(
    String prompt,
    Difficulty difficulty,
    int questions,
    List<QuestionType> types,
    String language,
    boolean testMode)
    implements ContentRequest {

  public QuizRequest {
    types = List.copyOf(types);
  }

  /** How hard the questions are, and how many there are where the request does not say. */
  public enum Difficulty {
    EASY(5),
    MEDIUM(10),
    HARD(15);

    private final int defaultQuestions;

    Difficulty(int defaultQuestions) {
      this.defaultQuestions = defaultQuestions;
    }

    public int defaultQuestions() {
      return defaultQuestions;
    }

    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Difficulty> ofWireName(String wireName) {
      return Arrays.stream(values()).filter(d -> d.wireName().equals(wireName)).findFirst();
    }
  }

  public enum QuestionType {
    MULTIPLE_CHOICE,
    TRUE_FALSE,
    FILL_IN_BLANK;

    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Optional<QuestionType> ofWireName(String wireName) {
      return Arrays.stream(values()).filter(t -> t.wireName().equals(wireName)).findFirst();
    }
  }
}
