package dev.taskapi.tasks.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CloudSettingsTest {
  private final Map<String, String> variables =
      new HashMap<>(
          Map.of("TABLE_NAME", "tasks", "QUEUE_URL_PREFIX", "q-", "RESULTS_BUCKET", "results"));

  @Test
  void theProcessorsAreNamedWithCommasBetween() {
    variables.put("EVENT_SOURCE_FUNCTIONS", "run-video, run-quiz:live,");

    assertThat(settings().processors()).containsExactly("run-video", "run-quiz:live");
  }

  @Test
  void whoSeesToFeedsIsToldWhichVariableIsMissing() {
    assertThatIllegalStateException()
        .isThrownBy(() -> settings().namedProcessors())
        .withMessage("The variable EVENT_SOURCE_FUNCTIONS is not set");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", " , "})
  void whoSeesToNoFeedsNeedsNoProcessors(String none) {
    assertThat(settings().processors()).isEmpty();
    variables.put("EVENT_SOURCE_FUNCTIONS", none);
    assertThat(settings().processors()).isEmpty();
  }

  private CloudSettings settings() {
    return CloudSettings.from(new Environment(variables));
  }
}
