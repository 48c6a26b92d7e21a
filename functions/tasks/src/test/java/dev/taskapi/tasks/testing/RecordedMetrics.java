package dev.taskapi.tasks.testing;

import dev.taskapi.requests.TaskType;
import dev.taskapi.tasks.Metrics;
import dev.taskapi.tasks.Priority;
import dev.taskapi.tasks.Task;
import dev.taskapi.tasks.metrics.Metric;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers all that it was told. */
public final class RecordedMetrics implements Metrics {
  private final List<Told> told = new CopyOnWriteArrayList<>();

  /**
   * One value.
   *
   * @param of absent for one of the service
   */
  public record Told(Metric metric, Optional<Dimensions> of, long value) {}

  /** What a task's values are told by. */
  public record Dimensions(TaskType type, Priority priority) {}

  @Override
  public void ofTask(Task task, Map<Metric, Long> values) {
    Dimensions of = new Dimensions(task.order().type(), task.order().priority());
    values.forEach((metric, value) -> told.add(new Told(metric, Optional.of(of), value)));
  }

  @Override
  public void ofService(Metric metric, long value) {
    told.add(new Told(metric, Optional.empty(), value));
  }

  public List<Told> told() {
    return List.copyOf(told);
  }

  /** The values of one metric, as they came. */
  public List<Long> values(Metric metric) {
    return told.stream().filter(one -> one.metric() == metric).map(Told::value).toList();
  }

  /** The sum of each metric that counts tasks. */
  public Map<Metric, Long> counts() {
    Map<Metric, Long> counts = new TreeMap<>();
    told.stream()
        .filter(one -> one.of().isPresent() && one.metric().unit() == Metric.Unit.COUNT)
        .forEach(one -> counts.merge(one.metric(), one.value(), Long::sum));
    return counts;
  }
}
