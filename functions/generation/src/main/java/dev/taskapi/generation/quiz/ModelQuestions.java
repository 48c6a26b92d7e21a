package dev.taskapi.generation.quiz;

import com.fasterxml.jackson.databind.JsonNode;
import dev.taskapi.generation.model.Answer;
import dev.taskapi.generation.model.UnusableAnswer;
import dev.taskapi.generation.text.Language;
import dev.taskapi.requests.QuizRequest;
import dev.taskapi.requests.QuizRequest.QuestionType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** A language model's questions: the sound ones are kept, the others remembered by their faults. */
final class ModelQuestions {
  private static final int MOST_REASONS = 10;

  private final QuizRequest request;
  private final Language language;
  private final Random random;
  private final List<Question> sound = new ArrayList<>();
  private final Set<String> asked = new LinkedHashSet<>();
  private final Set<String> reasons = new LinkedHashSet<>();
  private String title = "";
  private boolean ownPassage;

  ModelQuestions(QuizRequest request, long seed) {
    this.request = request;
    this.language = Language.named(request.language());
    this.random = new Random(seed);
  }

  void add(JsonNode told) {
    Answer answer = new Answer(told);
    title = title.isEmpty() ? answer.text("title") : title;
    String passage = answer.text("passage");
    String text = request.prompt() + "\n" + passage;
    QuizValidator validator = new QuizValidator(text, language.isEnglish());
    for (Answer question : answer.objects("questions")) {
      add(question(question), validator);
    }
    ownPassage |= !passage.isEmpty();
  }

  void refuse(UnusableAnswer answer) {
    reasons.add(String.valueOf(answer.getMessage()));
  }

  boolean lacking() {
    return sound.size() < request.questions();
  }

  boolean none() {
    return sound.isEmpty();
  }

  String reasons() {
    return String.join("; ", reasons.stream().limit(MOST_REASONS).toList());
  }

  Quiz quiz(String author) {
    List<String> notes = new ArrayList<>();
    if (ownPassage) {
      notes.add("The prompt has no facts of its own: those asked for come from " + author + ".");
    }
    int made = Math.min(sound.size(), request.questions());
    if (made < request.questions()) {
      notes.add(
          "%d questions were asked for and %d made: the others of %s did not hold."
              .formatted(request.questions(), made, author));
    }
    return new Quiz(
        title.isEmpty() ? QuizPhrases.in(language.locale()).word("quiz") : title,
        language.tag(),
        request.difficulty().wireName(),
        request.questions(),
        sound.subList(0, made),
        notes.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", notes)),
        author);
  }

  private void add(Question question, QuizValidator validator) {
    List<String> problems = validator.problems(question);
    boolean wanted =
        request.types().stream().map(QuestionType::wireName).anyMatch(question.type()::equals);
    if (!wanted) {
      reasons.add("the type \"" + question.type() + "\" was not asked for");
    } else if (!problems.isEmpty()) {
      reasons.add("“" + question.question() + "”: " + String.join(", ", problems));
    } else if (asked.add(QuizValidator.flat(question.question()))) {
      sound.add(question);
    }
  }

  /** A model puts the right option where it likes: the order is ours. */
  private Question question(Answer told) {
    String type = told.text("type");
    List<String> options = new ArrayList<>(told.texts("options"));
    if (type.equals(QuestionType.MULTIPLE_CHOICE.wireName())) {
      Collections.sort(options);
      Collections.shuffle(options, random);
    }
    return new Question(
        type,
        told.text("question"),
        options,
        told.text("answer"),
        told.text("explanation"),
        told.text("source"));
  }
}
