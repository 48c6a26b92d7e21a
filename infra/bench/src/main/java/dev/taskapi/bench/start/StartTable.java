package dev.taskapi.bench.start;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the starts cost, for people to read. */
final class StartTable {
  /** What is promised of the API's functions. */
  private static final double MOST_OF_API = 2;

  private final StringBuilder text = new StringBuilder();
  private final Start empty;

  StartTable(Start empty, int starts) {
    this.empty = empty;
    text.append(
        "Medians of %d starts, in ms. Rehearsed: as before a snapshot, codecs and classes ready.%n%n"
            .formatted(starts));
    text.append(
        """
        | function | start to first answer | of the empty handler's | processor time | of its | init | then answer | init, rehearsed | then answer |
        |---|---|---|---|---|---|---|---|---|
        """);
    row("an empty handler", empty, Optional.empty());
  }

  /**
   * Adds a function.
   *
   * @param rehearsed absent where no snapshot is taken of it
   */
  void row(String name, Start plain, Optional<Start> rehearsed) {
    text.append(
        "| %s | %.0f | %.2f | %.0f | %.2f | %.0f | %.0f | %s |%n"
            .formatted(
                name,
                plain.total(),
                plain.total() / empty.total(),
                plain.processor(),
                plain.processor() / empty.processor(),
                plain.init(),
                plain.answer(),
                rehearsed
                    .map(start -> "%.0f | %.0f".formatted(start.init(), start.answer()))
                    .orElse("- | -")));
  }

  /** Says whether the API's functions keep what is promised. */
  void verdict(List<Start> api) {
    double worst = api.stream().mapToDouble(Start::total).max().orElse(0) / empty.total();
    text.append(
        String.format(
            Locale.ROOT,
            "%nThe slowest function of the API takes %.2f times as long as the empty handler: %s.%n",
            worst,
            worst <= MOST_OF_API ? "within the bound of 2" : "over the bound of 2"));
  }

  void size(String zip, long bytes) {
    text.append(String.format(Locale.ROOT, "%n%s: %.1f MB%n", zip, bytes / 1e6));
  }

  String markdown() {
    return text.toString();
  }
}
