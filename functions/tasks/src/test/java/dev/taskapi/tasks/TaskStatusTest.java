package dev.taskapi.tasks;

import static dev.taskapi.tasks.TaskStatus.CANCELLED;
import static dev.taskapi.tasks.TaskStatus.COMPLETED;
import static dev.taskapi.tasks.TaskStatus.FAILED;
import static dev.taskapi.tasks.TaskStatus.PENDING;
import static dev.taskapi.tasks.TaskStatus.PROCESSING;
import static dev.taskapi.tasks.TaskStatus.QUEUED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TaskStatusTest {
  /** Each status with all that it may become, from the contract: every other move is refused. */
  @ParameterizedTest
  @CsvSource({
    "PENDING,    QUEUED CANCELLED",
    "QUEUED,     PROCESSING CANCELLED FAILED",
    "PROCESSING, COMPLETED FAILED CANCELLED QUEUED PROCESSING",
    "COMPLETED,  ''",
    "FAILED,     ''",
    "CANCELLED,  ''"
  })
  void theTableOfMovesIsTheContracts(TaskStatus status, String allowed) {
    for (TaskStatus next : TaskStatus.values()) {
      boolean mayMove = List.of(allowed.split(" ")).contains(next.name());
      assertThat(status.mayMoveTo(next)).as("%s to %s", status, next).isEqualTo(mayMove);
      if (mayMove) {
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
}
