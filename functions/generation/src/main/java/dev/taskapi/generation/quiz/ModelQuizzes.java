package dev.taskapi.generation.quiz;

import com.fasterxml.jackson.databind.JsonNode;
import dev.taskapi.generation.Stage;
import dev.taskapi.generation.model.Ask;
import dev.taskapi.generation.model.LanguageModel;
import dev.taskapi.generation.model.Schemas;
import dev.taskapi.generation.model.UnusableAnswer;
import dev.taskapi.requests.QuizRequest;
import dev.taskapi.requests.QuizRequest.QuestionType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.DoubleConsumer;
import java.util.stream.Collectors;

/**
 * Has a language model write the questions, and believes none that the validator does not. Where
 * too few are left, the model is asked once more with the reasons; where none are, another maker
 * writes the quiz, and its notice says so.
 */
public final class ModelQuizzes implements Quizzes {
  private static final int TRIES = 2;
  private static final int SPARE = 3;

  private final LanguageModel model;
  private final Quizzes otherwise;

  public ModelQuizzes(LanguageModel model, Quizzes otherwise) {
    this.model = model;
    this.otherwise = otherwise;
  }

  @Override
  public String name() {
    return model.name();
  }

  @Override
  public boolean repeats() {
    return false;
  }

  @Override
  public Quiz make(QuizRequest request, long seed, DoubleConsumer progress) {
    ModelQuestions questions = new ModelQuestions(request, seed);
    Ask ask = ask(request);
    for (int tries = 1; tries <= TRIES && questions.lacking(); tries++) {
      try {
        questions.add(model.ask(ask));
      } catch (UnusableAnswer answer) {
        questions.refuse(answer);
      }
      ask = ask(request).after(questions.reasons());
      progress.accept((double) tries / TRIES);
    }
    return questions.none()
        ? otherwise
            .make(request, seed, progress)
            .noticing(model.name() + " wrote no usable question: the quiz was made without it.")
        : questions.quiz(model.name());
  }

  private static Ask ask(QuizRequest request) {
    return Ask.about(request.prompt(), Stage.QUESTIONS, instructions(request), schema(request));
  }

  private static String instructions(QuizRequest request) {
    return """
        You write a quiz of %d questions, %s, for a teacher.
        - Write everything in %s.
        - If the material states facts, leave passage empty and use those facts only. If it only \
        names a subject, write a passage of 150 to 400 words of facts that are beyond doubt, and \
        ask about the passage.
        - source: the one sentence of the material or the passage that proves the answer, copied \
        word for word.
        - multiple_choice: 4 options of one kind, alike in length and form, one of them right; the \
        answer is copied from the source; the question does not contain it.
        - true_false: the question is a colon after words such as "True or false", then a \
        statement: a true one is copied from the source word for word, a false one is the source \
        with one thing changed and no "not" added. options: True, False. answer: True or False.
        - fill_in_blank: the question is the source with one word or name replaced by _____ ; no \
        options; the answer is that word.
        - explanation: one sentence that says why.
        - No two questions ask for the same thing."""
        .formatted(
            request.questions() + SPARE, request.difficulty().wireName(), request.language());
  }

  private static JsonNode schema(QuizRequest request) {
    String types =
        request.types().stream().map(QuestionType::wireName).collect(Collectors.joining(", "));
    Map<String, JsonNode> question = new LinkedHashMap<>();
    question.put("type", Schemas.text("one of " + types));
    question.put("question", Schemas.text("what is asked"));
    question.put("options", Schemas.list(Schemas.text("an option")));
    question.put("answer", Schemas.text("the right option, or the word of the blank"));
    question.put("explanation", Schemas.text("why it is right"));
    question.put("source", Schemas.text("the sentence that proves it"));
    Map<String, JsonNode> quiz = new LinkedHashMap<>();
    quiz.put("title", Schemas.text("a title of at most 8 words"));
    quiz.put("passage", Schemas.text("empty, or the text that the questions are on"));
    quiz.put("questions", Schemas.list(Schemas.object(question)));
    return Schemas.object(quiz);
  }
}
