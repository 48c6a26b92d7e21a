package dev.taskapi.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.taskapi.requests.TaskType;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A function that cannot start says why, and none is left out. */
class BrokenFunctionIT {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Stage stage = Stage.get();
  private final PackagedFunction create = stage.deployed().function("create");

  @Test
  void everyDeployedFunctionIsTried() {
    List<String> ofApi = List.of("create", "query", "change", "erase", "queue", "keys", "open");
    List<String> ofQueues = List.of("dead-letters", "reconcile");
    List<String> processors =
        Arrays.stream(TaskType.values())
            .map(type -> "process-" + type.wireName().replace('_', '-'))
            .toList();

    assertThat(stage.deployed().functions().keySet())
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(ofApi, ofQueues, processors).flatMap(List::stream).toList());
  }

  @Test
  void aHandlerThatIsNotThereFailsWithItsName() {
    PackagedFunction wrong = create.running("dev.taskapi.api.Nothing", create.code());

    assertFails(wrong, "dev.taskapi.api.Nothing");
  }

  @Test
  void aVariableThatIsNotSetFailsWithItsName() {
    PackagedFunction wrong = create.with(Map.of("TABLE_NAME", ""));

    assertFails(wrong, "The variable TABLE_NAME is not set");
  }

  private static void assertFails(PackagedFunction function, String why) {
    try (FunctionProcess process = Stage.start(function)) {
      assertThatExceptionOfType(FunctionException.class)
          .isThrownBy(() -> process.invoke(Sample.read("http-api.json").toString(), PATIENCE))
          .withMessageContaining(why);
    }
  }
}
