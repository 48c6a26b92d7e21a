package dev.taskapi.generation.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** A model that answers what it is given, in turn; "" is an answer that cannot be used. */
public final class ScriptedModel implements LanguageModel {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Deque<String> answers;
  private final List<Ask> asks = new ArrayList<>();

  public ScriptedModel(String... answers) {
    this.answers = new ArrayDeque<>(List.of(answers));
  }

  @Override
  public String name() {
    return "bedrock/test";
  }

  @Override
  public JsonNode ask(Ask ask) throws UnusableAnswer {
    asks.add(ask);
    String answer = answers.removeFirst();
    if (answer.isEmpty()) {
      throw new UnusableAnswer("the tool was not called");
    }
    try {
      return JSON.readTree(answer);
    } catch (JsonProcessingException wrong) {
      throw new IllegalStateException(wrong);
    }
  }

  /** What it was asked, in order. */
  public List<Ask> asks() {
    return List.copyOf(asks);
  }
}
