package dev.taskapi.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What was measured, as a table of Markdown that is read for growth. */
final class Table {
  private final List<Integer> sizes;
  private final List<String> rows = new ArrayList<>();

  Table(List<Integer> sizes) {
    this.sizes = sizes;
  }

  /**
   * One reading's cost.
   *
   * @param millis the median of several, where it is quick
   */
  record Cost(long calls, double units, double millis) {}

  /** A row, its costs in the order of the sizes. */
  void add(String name, List<Cost> costs) {
    String cells =
        costs.stream()
            .map(c -> "%d / %.1f / %.1f".formatted(c.calls(), c.units(), c.millis()))
            .collect(Collectors.joining(" | "));
    double growth = costs.get(costs.size() - 1).units() / costs.get(0).units();
    rows.add("| %s | %s | %.1f |".formatted(name, cells, growth));
  }

  String markdown() {
    String heads =
        sizes.stream().map(size -> "%,d tasks".formatted(size)).collect(Collectors.joining(" | "));
    List<String> lines = new ArrayList<>();
    lines.add("Each cell: DynamoDB calls / read units / median milliseconds on DynamoDB Local.");
    lines.add("Growth: read units at the largest size by those at the smallest.");
    lines.add("");
    lines.add("| | %s | growth |".formatted(heads));
    lines.add("|---|" + "---|".repeat(sizes.size() + 1));
    lines.addAll(rows);
    return String.join("\n", lines) + "\n";
  }
}
