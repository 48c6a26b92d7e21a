package dev.taskapi.generation.plan;

import java.util.List;

/**
 * What an English prompt gives to ask about.
 *
 * @param title a heading for the whole
 * @param sentences the prompt's own sentences with facts; empty for an instruction
 * @param topics what WordNet knows of an instruction's subject; empty for a passage
 * @param unknown what the instruction names and WordNet does not know
 */
public record Facts(
    String title, List<String> sentences, List<Topic> topics, List<String> unknown) {
  public Facts {
    sentences = List.copyOf(sentences);
    topics = List.copyOf(topics);
    unknown = List.copyOf(unknown);
  }

  /** Takes an English prompt apart. */
  public static Facts of(String prompt) {
    Prompt read = PromptReader.read(prompt);
    if (read.hasFacts()) {
      return new Facts(PassagePlanner.title(read), read.sentences(), List.of(), List.of());
    }
    return InstructionPlanner.facts(AssignmentReader.read(read.instruction()), prompt);
  }
}
