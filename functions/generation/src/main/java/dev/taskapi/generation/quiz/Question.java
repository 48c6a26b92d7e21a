package dev.taskapi.generation.quiz;

import java.util.List;

/**
 * A question with its key.
 *
 * @param type the wire name of its kind, such as "multiple_choice"
 * @param options what to choose from; empty for a blank to be filled
 * @param answer the right option, or what belongs into the blank
 * @param explanation why it is right
 * @param source the sentence that says so
 */
public record Question(
    String type,
    String question,
    List<String> options,
    String answer,
    String explanation,
    String source) {
  public Question {
    options = List.copyOf(options);
  }
}
