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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a function does before its snapshot is taken. */
final class RehearsalTest {
  @ParameterizedTest
  @EnumSource(ApiFunction.class)
  void everyRouteIsPlayedByEveryKindOfCallerAndNothingIsCounted(ApiFunction function) {
    RecordedMetrics metrics = new RecordedMetrics();
    Surroundings plain = Samples.surroundings(new ManualClock());
    Surroundings counting = new Surroundings(plain.clock(), plain.ids(), plain.timings(), metrics);
    int callers = function == ApiFunction.OPEN ? 1 : 2;
    try (LogBook log = new LogBook()) {
      assertThat(Rehearsal.of(function, counting)).isEmpty();

      List<Route> routes =
          Routes.ALL.stream().filter(route -> route.function() == function).toList();
      List<String> calls = log.lines(ApiHandler.CALLS);
      assertThat(calls).hasSize(routes.size() * callers);
      for (Route route : routes) {
        assertThat(calls).anyMatch(line -> line.contains("call=\"" + route.key() + "\""));
      }
      assertThat(calls).as("calls that get past their caller").noneMatch(l -> l.contains("=401"));
      assertThat(log.text()).doesNotContain("status=500");
    }
    assertThat(metrics.told()).isEmpty();
  }

  @Test
  void aKeyIsMadeByAToken() {
    try (LogBook log = new LogBook()) {
      assertThat(Rehearsal.of(ApiFunction.KEYS, Samples.surroundings(new ManualClock()))).isEmpty();

      assertThat(log.lines(ApiHandler.CALLS)).anyMatch(line -> line.contains("status=201"));
    }
  }
}
