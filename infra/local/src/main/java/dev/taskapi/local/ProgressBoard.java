package dev.taskapi.local;

import java.io.Console;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Shows how tasks come along. On a terminal it redraws one bar a task in place; elsewhere it prints
 * a line for each task that has changed. For one thread at a time.
 */
public final class ProgressBoard {
  private static final int BAR_WIDTH = 24;

  private final PrintStream out;
  private final boolean terminal;
  private final int width;
  private List<Line> shown = List.of();

  /**
   * A task as it is now.
   *
   * @param percent 0 to 100
   * @param message its last event
   */
  public record Line(String label, String status, double percent, String message) {}

  private ProgressBoard(PrintStream out, boolean terminal, int width) {
    this.out = out;
    this.terminal = terminal;
    this.width = width;
  }

  /** A board that redraws itself, in lines of this many characters. */
  static ProgressBoard onTerminal(PrintStream out, int width) {
    return new ProgressBoard(out, true, width);
  }

  /** A board that prints what has changed. */
  static ProgressBoard inLines(PrintStream out) {
    return new ProgressBoard(out, false, Integer.MAX_VALUE);
  }

  /** The board for this process's standard output. */
  public static ProgressBoard standard() {
    boolean terminal =
        Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    return terminal ? onTerminal(System.out, 100) : inLines(System.out);
  }

  /** Shows these tasks, which are always the same in the same order. */
  public void show(List<Line> lines) {
    if (terminal) {
      redraw(lines);
    } else {
      printChanges(lines);
    }
    out.flush();
    shown = List.copyOf(lines);
  }

  private void redraw(List<Line> lines) {
    if (!shown.isEmpty()) {
      out.print("\u001b[%dA\u001b[0J".formatted(shown.size()));
    }
    lines.forEach(line -> out.println(cut(bar(line, labelWidth(lines)))));
  }

  private void printChanges(List<Line> lines) {
    var changed = new ArrayList<>(lines);
    changed.removeAll(shown);
    changed.forEach(line -> out.println(plain(line, labelWidth(lines))));
  }

  private static int labelWidth(List<Line> lines) {
    return lines.stream().mapToInt(line -> line.label().length()).max().orElse(0);
  }

  private static String bar(Line line, int labelWidth) {
    int full = Math.clamp(Math.round(line.percent() / 100 * BAR_WIDTH), 0, BAR_WIDTH);
    var drawn = "█".repeat(full) + "░".repeat(BAR_WIDTH - full);
    return pad(line.label(), labelWidth) + "  " + drawn + "  " + state(line);
  }

  private static String plain(Line line, int labelWidth) {
    return pad(line.label(), labelWidth) + "  " + state(line);
  }

  private static String state(Line line) {
    return String.format(
        Locale.ROOT, "%3.0f %%  %-10s  %s", line.percent(), line.status(), line.message());
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }

  private String cut(String text) {
    return text.length() <= width ? text : text.substring(0, width - 1) + "…";
  }
}
