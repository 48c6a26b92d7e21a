package dev.taskapi.cdk;

import dev.taskapi.tasks.metrics.Metric;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.MathExpression;

/** The metrics that the functions tell of themselves. */
record TaskMetrics(String namespace) {

  /** One of the service as a whole. */
  IMetric of(Metric metric, String statistic, Duration period) {
    return software.amazon.awscdk.services.cloudwatch.Metric.Builder.create()
        .namespace(namespace)
        .metricName(metric.label())
        .statistic(statistic)
        .period(period)
        .build();
  }

  /** One of tasks, a line for each type and priority. */
  IMetric byTypeAndPriority(Metric metric, String statistic, Duration period) {
    return MathExpression.Builder.create()
        .expression(
            "SEARCH('{%s,%s,%s} MetricName=\"%s\"', '%s', %s)"
                .formatted(
                    namespace,
                    Metric.PRIORITY,
                    Metric.TYPE,
                    metric.label(),
                    statistic,
                    period.toSeconds()))
        .label("")
        .period(period)
        .build();
  }
}
