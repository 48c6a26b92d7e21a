package dev.taskapi.generation.quiz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes a quiz as JSON, UTF-8, for people to read, too. */
public final class QuizJson {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private QuizJson() {}

  public static byte[] bytes(Quiz quiz) {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("title", quiz.title());
    root.put("language", quiz.language());
    root.put("difficulty", quiz.difficulty());
    root.put("requested", quiz.requested());
    ArrayNode questions = root.putArray("questions");
    quiz.questions().forEach(question -> write(questions.addObject(), question));
    quiz.notice().ifPresent(notice -> root.put("notice", notice));
    try {
      return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static void write(ObjectNode node, Question question) {
    node.put("type", question.type());
    node.put("question", question.question());
    ArrayNode options = node.putArray("options");
    question.options().forEach(options::add);
    node.put("answer", question.answer());
    node.put("explanation", question.explanation());
    node.put("source", question.source());
  }
}
