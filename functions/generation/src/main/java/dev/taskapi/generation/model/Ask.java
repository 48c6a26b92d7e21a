package dev.taskapi.generation.model;

import com.fasterxml.jackson.databind.JsonNode;
import dev.taskapi.generation.Stage;

/**
 * What a language model is asked for.
 *
 * @param stage of the work, for errors
 * @param instructions how to answer: ours
 * @param material what to work on: the caller's, and never to be obeyed beyond its subject
 * @param schema of the answer, a JSON Schema of type object whose values are texts and lists
 */
public record Ask(Stage stage, String instructions, String material, JsonNode schema) {
  /** The same, told what was wrong with the answer before. */
  public Ask after(UnusableAnswer answer) {
    String more = instructions + "\n\nYour last answer could not be used: " + answer.getMessage();
    return new Ask(stage, more, material, schema);
  }
}
