package dev.taskapi.tasks.port;

import dev.taskapi.tasks.Metrics;
import dev.taskapi.tasks.testing.RecordedMetrics;
import dev.taskapi.tasks.testing.RecordedMetrics.Told;
import java.util.List;

class RecordedMetricsTest extends MetricsContract {
  private final RecordedMetrics recorded = new RecordedMetrics();

  @Override
  Metrics metrics() {
    return recorded;
  }

  @Override
  List<Told> told() {
    return recorded.told();
  }
}
