package dev.taskapi.generation.plan;

import java.util.List;

/**
 * A prompt taken apart.
 *
 * @param instruction what is to be made, empty where the prompt is only a passage
 * @param paragraphs the sentences with facts
 */
record Prompt(String instruction, List<List<String>> paragraphs) {
  Prompt {
    paragraphs = paragraphs.stream().map(List::copyOf).toList();
  }

  boolean hasFacts() {
    return !paragraphs.isEmpty();
  }

  List<String> sentences() {
    return paragraphs.stream().flatMap(List::stream).toList();
  }
}
