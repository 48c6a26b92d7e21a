package dev.taskapi.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.taskapi.local.ProgressBoard.Line;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressBoardTest {
  private static final Line QUEUED = new Line("quiz", "QUEUED", 1, "Task added");
  private static final Line HALF = new Line("a video", "PROCESSING", 50, "Speaking");
  private static final Line DONE = new Line("a video", "COMPLETED", 100, "Task completed");

  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(written, true, UTF_8);

  @Test
  void onATerminalEachTaskIsABar() {
    ProgressBoard.onTerminal(out, 100).show(List.of(QUEUED, HALF));

    assertThat(lines())
        .containsExactly(
            "quiz     ░░░░░░░░░░░░░░░░░░░░░░░░    1 %  QUEUED      Task added",
            "a video  ████████████░░░░░░░░░░░░   50 %  PROCESSING  Speaking");
  }

  @Test
  void onATerminalTheBarsAreDrawnOverTheLastOnes() {
    var board = ProgressBoard.onTerminal(out, 100);
    board.show(List.of(QUEUED, HALF));
    written.reset();

    board.show(List.of(QUEUED, DONE));

    assertThat(text()).startsWith("\u001b[2A\u001b[0Jquiz");
    assertThat(text()).contains("████████████████████████  100 %  COMPLETED ");
  }

  @Test
  void aLineNeverWrapsSinceTheNextDrawingWouldMissIt() {
    ProgressBoard.onTerminal(out, 40).show(List.of(HALF));

    assertThat(lines()).containsExactly("a video  ████████████░░░░░░░░░░░░   50 …");
  }

  @Test
  void elsewhereOnlyChangesArePrinted() {
    var board = ProgressBoard.inLines(out);
    board.show(List.of(QUEUED, HALF));
    board.show(List.of(QUEUED, HALF));
    board.show(List.of(QUEUED, DONE));

    assertThat(lines())
        .containsExactly(
            "quiz       1 %  QUEUED      Task added",
            "a video   50 %  PROCESSING  Speaking", "a video  100 %  COMPLETED   Task completed");
  }

  @Test
  void aPercentageOutOfRangeStaysWithinItsBar() {
    ProgressBoard.onTerminal(out, 100).show(List.of(new Line("x", "FAILED", 130, "")));

    assertThat(text()).contains("x  " + "█".repeat(24) + "  130 %");
  }

  private List<String> lines() {
    return text().lines().toList();
  }

  private String text() {
    return written.toString(UTF_8);
  }
}
