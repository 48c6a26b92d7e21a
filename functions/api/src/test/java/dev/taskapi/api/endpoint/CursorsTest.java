package dev.taskapi.api.endpoint;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.taskapi.tasks.AccountId;
import dev.taskapi.tasks.TaskId;
import dev.taskapi.tasks.port.Position;
import dev.taskapi.tasks.query.TaskFilter;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class CursorsTest {
  @Test
  void aShortSecretSignsNothing() {
    Cursors.Seal seal =
        new Cursors(() -> "x".repeat(31)).seal(new AccountId("account_456"), TaskFilter.ALL);
    Position position = new Position(Instant.EPOCH, new TaskId("t1"));

    assertThatIllegalStateException()
        .isThrownBy(() -> seal.close(new Cursors.Cursor(position, Optional.empty())))
        .withMessageContaining("32 bytes");
  }
}
