package dev.taskapi.bench.cost;

import dev.taskapi.requests.TaskType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** What was metered and what it costs, as tables of Markdown. */
record CostTable(Map<TaskType, Usage> usage, Prices prices) {
  private static final List<Integer> VOLUMES = List.of(1_000, 10_000, 100_000, 1_000_000);
  private static final double MILLION = 1_000_000;

  String markdown() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "US dollars in %s, last compared %s (`Prices`), without free tiers; each type's tasks in a month."
            .formatted(prices.region(), prices.asOf()));
    lines.add("");
    volumes(lines);
    lines.add("");
    units(lines);
    lines.add("");
    standing(lines);
    return String.join("\n", lines) + "\n";
  }

  private void volumes(List<String> lines) {
    lines.add("| tasks a month |" + cells(Sample::words));
    lines.add("|---|" + "---|".repeat(usage.size()));
    for (int volume : VOLUMES) {
      lines.add(
          "| %,d |".formatted(volume)
              + cells(type -> money(bill(type).total() * volume / MILLION)));
    }
    for (String line : bill(TaskType.VIDEO).lines().keySet()) {
      lines.add("| of a million: " + line + " |" + cells(type -> money(line(type, line))));
    }
  }

  private double line(TaskType type, String name) {
    return bill(type).lines().getOrDefault(name, 0.0);
  }

  private void units(List<String> lines) {
    Map<String, ToDoubleFunction<TaskType>> rows = new LinkedHashMap<>();
    rows.put("write units", type -> of(type).writes());
    rows.put("read units", type -> of(type).reads());
    rows.put("queue calls, Lambda's own two included", this::queueCalls);
    rows.put("files written", type -> of(type).puts());
    rows.put("files read", type -> of(type).gets());
    rows.put("MB of results", type -> of(type).resultBytes() / MILLION);
    rows.put("MB of pieces kept", type -> of(type).stepBytes() / MILLION);
    rows.put("processor seconds of generation", type -> of(type).cpuSeconds());
    rows.put("seconds billed", type -> Assumed.seconds(type, of(type).cpuSeconds()));
    lines.add("| a task takes |" + cells(Sample::words));
    lines.add("|---|" + "---|".repeat(usage.size()));
    rows.forEach(
        (name, value) ->
            lines.add(
                "| " + name + " |" + cells(type -> "%.1f".formatted(value.applyAsDouble(type)))));
  }

  private double queueCalls(TaskType type) {
    return of(type).queueCalls() + Assumed.POLLER_CALLS;
  }

  private void standing(List<String> lines) {
    Standing standing = Standing.of(prices);
    lines.add("| a stage by itself, a month | |");
    lines.add("|---|---|");
    standing.lines().forEach((name, value) -> lines.add("| " + name + " | " + money(value) + " |"));
    lines.add("| together | " + money(standing.total()) + " |");
  }

  private Usage of(TaskType type) {
    return Objects.requireNonNull(usage.get(type));
  }

  private Bill bill(TaskType type) {
    return Bill.of(type, of(type), prices);
  }

  private String cells(Function<TaskType, String> cell) {
    return usage.keySet().stream().map(cell).collect(Collectors.joining(" | ", " ", " |"));
  }

  private static String money(double dollars) {
    return dollars < 10 ? "%.2f".formatted(dollars) : "%,.0f".formatted(dollars);
  }
}
