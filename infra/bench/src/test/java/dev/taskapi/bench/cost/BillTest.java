package dev.taskapi.bench.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.taskapi.requests.TaskType;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BillTest {
  private static final Usage NOTHING = new Usage(0, 0, 0, 0, 0, 0, 0, 0);

  @Test
  void unitsAreChargedByTheMillion() {
    double more = lineOf(new Usage(24, 8, 0, 0, 0, 0, 0, 0), "table (write and read units)");
    assertThat(more).isCloseTo(24 * 0.625 + 8 * 0.125, within(1e-9));
  }

  @Test
  void aResultIsFetchedOnceAndKeptForTwoMonths() {
    Usage oneMegabyte = new Usage(0, 0, 0, 0, 0, 1_000_000, 0, 0);
    assertThat(lineOf(oneMegabyte, "egress")).isCloseTo(1_000 * 0.09, within(1e-9));
    assertThat(lineOf(oneMegabyte, "storage") - lineOf(NOTHING, "storage"))
        .isCloseTo(1_000 * 2 * 0.023, within(1e-9));
  }

  @Test
  void generationIsChargedBySecondsOfMemoryAndDisk() {
    Usage second = new Usage(0, 0, 0, 0, 0, 0, 0, 1);
    double seconds = 1 / (4_096 / 1_769.0 * 0.8);
    double expected = 1_000_000 * seconds * (4 * 0.0000133334 + 9.5 * 0.0000000309);
    assertThat(
            Bill.of(TaskType.VIDEO, second, Prices.US_EAST_1)
                .lines()
                .get("generation (Lambda, /tmp)"))
        .isCloseTo(0.20 + expected, within(1e-6));
  }

  @Test
  void messagesOfAFairQueueCostMore() {
    assertThat(lineOf(new Usage(0, 0, 3, 0, 0, 0, 0, 0), "queues"))
        .isCloseTo((3 + 2) * 0.50, within(1e-9));
  }

  @Test
  void theTableNamesRegionDateAndEveryType() {
    String table =
        new CostTable(Map.of(TaskType.QUIZ, NOTHING, TaskType.VIDEO, NOTHING), Prices.US_EAST_1)
            .markdown();
    assertThat(table).contains("us-east-1", "2026-11", Sample.words(TaskType.VIDEO));
    assertThat(table.lines()).anyMatch(line -> line.startsWith("| 1,000,000 |"));
  }

  private static double lineOf(Usage usage, String name) {
    return Bill.of(TaskType.QUIZ, usage, Prices.US_EAST_1).lines().getOrDefault(name, -1.0);
  }
}
