package dev.taskapi.cdk;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.Dashboard;
import software.amazon.awscdk.services.cloudwatch.GraphWidget;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.constructs.Construct;

/** The stage at a glance. */
final class Board extends Construct {
  private static final MetricOptions MINUTE =
      MetricOptions.builder().period(Duration.minutes(1)).build();

  private static final int WIDTH = 12;

  Board(Construct scope, DeploymentSettings settings, ServiceStack service, HttpStack http) {
    super(scope, "Board");
    QueueResources queues = service.resources().queues();
    Collection<JavaFunction> processors = service.processors().functions().values();
    Dashboard board =
        Dashboard.Builder.create(this, "Dashboard").dashboardName(settings.named("board")).build();
    board.addWidgets(
        graph(
            "Calls",
            List.of(
                http.api().metricCount(MINUTE),
                http.api().metricClientError(MINUTE),
                http.api().metricServerError(MINUTE))),
        graph("Milliseconds of a call", List.of(http.api().metricLatency(MINUTE))));
    board.addWidgets(
        graph(
            "Waiting",
            each(
                queues.queues().values(),
                queue -> queue.metricApproximateNumberOfMessagesVisible(MINUTE))),
        graph(
            "Age of the oldest, in seconds",
            each(
                queues.queues().values(),
                queue -> queue.metricApproximateAgeOfOldestMessage(MINUTE))));
    board.addWidgets(
        graph("Processors at work", each(processors, one -> one.live().metricInvocations(MINUTE))),
        graph("Their errors", each(processors, one -> one.live().metricErrors(MINUTE))));
  }

  private static <T> List<IMetric> each(Collection<T> all, Function<T, IMetric> metric) {
    return all.stream().map(metric).toList();
  }

  private static GraphWidget graph(String title, List<IMetric> metrics) {
    return GraphWidget.Builder.create().title(title).left(metrics).width(WIDTH).build();
  }
}
