package dev.taskapi.generation.plan;

import java.util.List;
import java.util.Map;

/**
 * A prompt taken apart.
 *
 * @param instruction what is to be made, empty where the prompt is only a passage
 * @param paragraphs the sentences with facts
 * @param headings what the prompt writes above a sentence, by the sentence's place among all
 */
record Prompt(String instruction, List<List<String>> paragraphs, Map<Integer, String> headings) {
  Prompt {
    paragraphs = paragraphs.stream().map(List::copyOf).toList();
    headings = Map.copyOf(headings);
  }

  boolean hasFacts() {
    return !paragraphs.isEmpty();
  }

  List<String> sentences() {
    return paragraphs.stream().flatMap(List::stream).toList();
  }
}
