package dev.taskapi.tasks.port;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskapi.requests.TaskType;
import dev.taskapi.tasks.Metrics;
import dev.taskapi.tasks.Priority;
import dev.taskapi.tasks.Task;
import dev.taskapi.tasks.metrics.Metric;
import dev.taskapi.tasks.testing.RecordedMetrics.Dimensions;
import dev.taskapi.tasks.testing.RecordedMetrics.Told;
import dev.taskapi.tasks.testing.Samples;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link Metrics} promises. */
abstract class MetricsContract {
  private final Task task =
      Samples.task("t1").type(TaskType.ANIMATED_LESSON).priority(Priority.LOW).queued();
  private final Optional<Dimensions> dimensions =
      Optional.of(new Dimensions(TaskType.ANIMATED_LESSON, Priority.LOW));

  /** The same during one test. */
  abstract Metrics metrics();

  /** All that was told, values of one call in any order. */
  abstract List<Told> told();

  @Test
  void aTasksValuesAreToldByItsTypeAndPriority() {
    metrics().ofTask(task, Map.of(Metric.TASKS_COMPLETED, 1L, Metric.TIME_TO_GENERATE, 12_345L));
    metrics().count(Metric.TASKS_FAILED, task);

    assertThat(told())
        .containsExactlyInAnyOrder(
            new Told(Metric.TASKS_COMPLETED, dimensions, 1),
            new Told(Metric.TIME_TO_GENERATE, dimensions, 12_345),
            new Told(Metric.TASKS_FAILED, dimensions, 1));
  }

  @Test
  void theServicesValuesHaveNoDimensions() {
    metrics().ofService(Metric.STUCK_TASKS, 0);
    metrics().ofService(Metric.FEEDS_DISABLED, 3);

    assertThat(told())
        .containsExactly(
            new Told(Metric.STUCK_TASKS, Optional.empty(), 0),
            new Told(Metric.FEEDS_DISABLED, Optional.empty(), 3));
  }

  @Test
  void everyMetricCanBeTold() {
    for (Metric metric : Metric.values()) {
      switch (metric.of()) {
        case TASKS -> metrics().count(metric, task);
        case SERVICE -> metrics().ofService(metric, 1);
      }
    }

    assertThat(told()).extracting(Told::metric).containsExactly(Metric.values());
  }
}
