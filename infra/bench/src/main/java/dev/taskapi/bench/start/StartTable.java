package dev.taskapi.bench.start;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** What the starts cost, for people to read. */
final class StartTable {
  /** What is promised of the API's functions. */
  private static final double MOST_OF_API = 2;

  private final StringBuilder text = new StringBuilder();
  private final Start empty;

  StartTable(Start empty, int starts) {
    this.empty = empty;
    text.append(
        """
        Medians of %d starts, in ms. The empty handler takes an HTTP API event as Lambda's runtime
        reads it and answers. Services answer on loopback without TLS; only the keys of the tokens'
        issuer, which making an API key needs, come by it. With codec: that of the bodies built at
        init. Rehearsed: as before a snapshot, with codecs, classes, trust and the issuer's keys.

        """
            .formatted(starts));
    text.append(
        """
        | function | start to first answer | of the empty handler's | processor time | of its | init | then answer | init, with codec | then answer | init, rehearsed | then answer |
        |---|---|---|---|---|---|---|---|---|---|---|
        """);
  }

  /**
   * Adds a function.
   *
   * @param prepared with its codec at init and rehearsed; none where no snapshot is taken of it
   */
  void row(String name, Start plain, List<Start> prepared) {
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
                prepared.isEmpty() ? "- | - | - | -" : prepared(prepared)));
  }

  private static String prepared(List<Start> prepared) {
    return prepared.stream()
        .map(start -> "%.0f | %.0f".formatted(start.init(), start.answer()))
        .collect(Collectors.joining(" | "));
  }

  /** Says whether the API's functions keep what is promised. */
  void verdict(List<Start> api) {
    verdict("time", worst(api, Start::total));
    verdict("processor time", worst(api, Start::processor));
  }

  private double worst(List<Start> api, ToDoubleFunction<Start> of) {
    return api.stream().mapToDouble(of).max().orElse(0) / of.applyAsDouble(empty);
  }

  private void verdict(String what, double worst) {
    text.append(
        String.format(
            Locale.ROOT,
            "%nThe slowest function of the API takes %.2f times the empty handler's %s: %s.%n",
            worst,
            what,
            worst <= MOST_OF_API ? "within the bound of 2" : "over the bound of 2"));
  }

  /** What needs TLS beside the least that uses it. */
  void byTls(Start keys, Start least) {
    text.append(
        String.format(
            Locale.ROOT,
            "%nThe function that makes keys takes %.2f times the empty handler that reads the issuer's keys by TLS.%n",
            keys.total() / least.total()));
  }

  void size(String zip, long bytes) {
    text.append(String.format(Locale.ROOT, "%n%s: %.1f MB%n", zip, bytes / 1e6));
  }

  String markdown() {
    return text.toString();
  }
}
