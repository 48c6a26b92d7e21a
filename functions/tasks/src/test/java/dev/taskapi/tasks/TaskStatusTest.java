package dev.taskapi.tasks;

import static dev.taskapi.tasks.TaskStatus.CANCELLED;
import static dev.taskapi.tasks.TaskStatus.COMPLETED;
import static dev.taskapi.tasks.TaskStatus.FAILED;
import static dev.taskapi.tasks.TaskStatus.PENDING;
import static dev.taskapi.tasks.TaskStatus.PROCESSING;
import static dev.taskapi.tasks.TaskStatus.QUEUED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TaskStatusTest {
  /** A line for each status, a column for each that it may become, x where it may. */
  @ParameterizedTest
  @CsvSource({
    "from,       PENDING, QUEUED, PROCESSING, COMPLETED, FAILED, CANCELLED",
    "PENDING,    -,       x,      -,          -,         -,      x",
    "QUEUED,     -,       -,      x,          -,         x,      x",
    "PROCESSING, -,       x,      x,          x,         x,      x",
    "COMPLETED,  -,       -,      -,          -,         -,      -",
    "FAILED,     -,       -,      -,          -,         -,      -",
    "CANCELLED,  -,       -,      -,          -,         -,      -"
  })
  void theTableOfMovesIsTheContracts(
      String from, String p, String q, String r, String c, String f, String x) {
    String[] columns = {p, q, r, c, f, x};
    if (from.equals("from")) {
      assertThat(columns).containsExactly(names());
      return;
    }
    TaskStatus status = TaskStatus.valueOf(from);
    for (TaskStatus next : TaskStatus.values()) {
      boolean allowed = columns[next.ordinal()].equals("x");
      assertThat(status.mayMoveTo(next)).as("%s to %s", status, next).isEqualTo(allowed);
      if (allowed) {
        assertThat(status.moveTo(next)).isEqualTo(next);
      } else {
        assertThatIllegalStateException()
            .isThrownBy(() -> status.moveTo(next))
            .withMessageContainingAll(status.name(), next.name());
      }
    }
  }

  @ParameterizedTest
  @EnumSource(TaskStatus.class)
  void aNewAttemptMayBeginFromAnEndingAndByForceFromProcessing(TaskStatus status) {
    assertThat(status.mayRegenerate())
        .isEqualTo(Set.of(COMPLETED, FAILED, CANCELLED, PROCESSING).contains(status));
  }

  @ParameterizedTest
  @EnumSource(TaskStatus.class)
  void threeStatusesAreEndings(TaskStatus status) {
    assertThat(status.isEnding()).isEqualTo(Set.of(COMPLETED, FAILED, CANCELLED).contains(status));
  }

  @Test
  void aStatusIsKnownByItsNameAlone() {
    assertThat(TaskStatus.ofName("QUEUED")).contains(QUEUED);
    assertThat(TaskStatus.ofName("queued")).isEmpty();
    assertThat(TaskStatus.ofName("PENDING")).contains(PENDING);
  }

  private static String[] names() {
    return Arrays.stream(TaskStatus.values()).map(TaskStatus::name).toArray(String[]::new);
  }
}
