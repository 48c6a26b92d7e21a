package dev.taskapi.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskapi.tasks.log.LogContext;
import dev.taskapi.tasks.log.LogField;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

final class ReadableLogTest {
  private final LogRecord entry = new LogRecord(Level.WARNING, "a queue took {0} messages");

  @Test
  void aLineSaysWhatWasWorkedOn() {
    entry.setParameters(new Object[] {"no"});

    assertThat(lineOf(new LogContext().with(LogField.ACCOUNT, "a").with(LogField.TASK, "t")))
        .matches("..:..:.. WARNING a queue took no messages account=a task=t\\R");
  }

  @Test
  void aLineOfNoWorkSaysNone() {
    entry.setMessage("started");

    assertThat(lineOf(new LogContext())).matches("..:..:.. WARNING started\\R");
  }

  @Test
  void aFailureIsShownWithItsTrace() {
    entry.setThrown(new IllegalStateException("broken"));

    assertThat(lineOf(new LogContext()))
        .contains("IllegalStateException: broken")
        .contains("at dev.taskapi.local.ReadableLogTest");
  }

  private String lineOf(LogContext work) {
    return work.during(() -> new ReadableLog().format(entry));
  }
}
