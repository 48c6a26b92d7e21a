package dev.taskapi.generation.model;

import com.fasterxml.jackson.databind.JsonNode;
import dev.taskapi.generation.GenerationException;

/** A language model that answers with JSON. */
public interface LanguageModel {
  /** For people and step keys, such as "bedrock/amazon.nova-pro-v1:0". */
  String name();

  /**
   * Asks once; may take a minute.
   *
   * @throws UnusableAnswer where the answer is not as asked for: asking again may help
   * @throws GenerationException where the model refuses the material, or cannot be had now
   */
  JsonNode ask(Ask ask) throws UnusableAnswer;
}
