package dev.taskapi.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskapi.api.route.ApiFunction;
import dev.taskapi.api.route.Route;
import dev.taskapi.api.route.Routes;
import dev.taskapi.tasks.Surroundings;
import dev.taskapi.tasks.testing.ManualClock;
import dev.taskapi.tasks.testing.RecordedMetrics;
import dev.taskapi.tasks.testing.Samples;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a function does before its snapshot is taken. */
final class RehearsalTest {
  private static final int CALLS_OF_A_ROUTE = 2;

  @ParameterizedTest
  @EnumSource(ApiFunction.class)
  void everyRouteIsPlayedAndNothingIsCounted(ApiFunction function) {
    RecordedMetrics metrics = new RecordedMetrics();
    Surroundings plain = Samples.surroundings(new ManualClock());
    Surroundings counting = new Surroundings(plain.clock(), plain.ids(), plain.timings(), metrics);
    try (LogBook log = new LogBook()) {
      assertThat(Rehearsal.of(function, counting)).isEmpty();

      List<Route> routes =
          Routes.ALL.stream().filter(route -> route.function() == function).toList();
      List<String> calls = log.lines(ApiHandler.CALLS);
      assertThat(calls).hasSize(routes.size() * CALLS_OF_A_ROUTE);
      for (Route route : routes) {
        assertThat(calls)
            .as("a call that gets past its caller")
            .anyMatch(
                line -> line.contains("call=\"" + route.key() + "\"") && !line.contains("=401"));
      }
      assertThat(log.text()).doesNotContain("status=500");
    }
    assertThat(metrics.told()).isEmpty();
  }
}
