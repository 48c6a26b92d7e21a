package dev.taskapi.generation.lesson;

import java.util.List;

/**
 * A question about one topic: which of these was said of it?
 *
 * @param options two or more different phrases of the plan
 * @param right which one of them belongs to the topic
 */
record Checkpoint(String topic, List<String> options, int right) {
  Checkpoint {
    options = List.copyOf(options);
    if (options.stream().distinct().count() < Math.max(2, options.size())) {
      throw new IllegalArgumentException("options must be two or more and differ: " + options);
    }
    if (right < 0 || right >= options.size()) {
      throw new IllegalArgumentException("no option " + right);
    }
  }

  String answer() {
    return options.get(right);
  }
}
