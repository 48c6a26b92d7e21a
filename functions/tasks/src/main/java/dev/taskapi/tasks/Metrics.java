package dev.taskapi.tasks;

import dev.taskapi.tasks.metrics.Metric;
import java.util.Map;

/**
 * Counts and times what happens. A task's values are told after the write that made them true has
 * held, and once for it. Telling never fails: what cannot be told is lost.
 */
public interface Metrics {
  /** Tells nobody. */
  Metrics NONE =
      new Metrics() {
        @Override
        public void ofTask(Task task, Map<Metric, Long> values) {}

        @Override
        public void ofService(Metric metric, long value) {}
      };

  /** Values of one task, by its type and priority. */
  void ofTask(Task task, Map<Metric, Long> values);

  /** A value of the service as it is now. */
  void ofService(Metric metric, long value);

  /** One more. */
  default void count(Metric metric, Task task) {
    ofTask(task, Map.of(metric, 1L));
  }
}
