package dev.taskapi.bench.start;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * One start of a function, in milliseconds.
 *
 * @param init from the start of its process until it asks for an event
 * @param answer from there to its first answer
 * @param processor what all threads of the process had used by then
 */
record Start(double init, double answer, double processor) {

  double total() {
    return init + answer;
  }

  /** The middle value of each, so that a start that was disturbed counts no more than another. */
  static Start median(List<Start> starts) {
    return new Start(
        median(starts, Start::init),
        median(starts, Start::answer),
        median(starts, Start::processor));
  }

  private static double median(List<Start> starts, ToDoubleFunction<Start> of) {
    List<Double> sorted =
        starts.stream().map(of::applyAsDouble).sorted(Comparator.naturalOrder()).toList();
    return sorted.get(sorted.size() / 2);
  }
}
