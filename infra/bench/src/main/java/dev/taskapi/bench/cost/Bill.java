package dev.taskapi.bench.cost;

import dev.taskapi.cdk.Sizing;
import dev.taskapi.requests.TaskType;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a million tasks of one type cost, by what is paid for, in US dollars. */
record Bill(Map<String, Double> lines) {
  private static final double MILLION = 1_000_000;
  private static final double GB = 1e9;
  private static final int FREE_DISK_MB = 512;
  private static final double THOUSANDS = MILLION / 1_000;

  Bill {
    lines = new LinkedHashMap<>(lines);
  }

  static Bill of(TaskType type, Usage usage, Prices prices) {
    Map<String, Double> lines = new LinkedHashMap<>();
    lines.put("calls of the API (HTTP API, Lambda)", calls(prices));
    lines.put(
        "table (write and read units)",
        usage.writes() * prices.table().millionWrites()
            + usage.reads() * prices.table().millionReads());
    lines.put("queues", queues(usage, prices.traffic()));
    lines.put("generation (Lambda, /tmp)", generation(type, usage, prices.functions()));
    lines.put(
        "files (puts, gets)",
        THOUSANDS * usage.puts() * prices.traffic().thousandPuts()
            + THOUSANDS * (usage.gets() + Assumed.DOWNLOADS) * prices.traffic().thousandGets());
    lines.put("storage", storage(usage, prices));
    lines.put(
        "egress",
        MILLION * usage.resultBytes() / GB * Assumed.DOWNLOADS * prices.traffic().egressGb());
    lines.put(
        "logs",
        MILLION
            * (Assumed.CALLS * Assumed.LOG_GB_A_CALL + Assumed.LOG_GB_A_RUN)
            * prices.watching().logGb());
    return new Bill(lines);
  }

  double total() {
    return lines.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  private static double calls(Prices prices) {
    double compute =
        MILLION * Assumed.API_SECONDS * gb(Sizing.API.memoryMb()) * prices.functions().gbSecond();
    return Assumed.CALLS
        * (prices.traffic().millionHttpCalls() + prices.functions().millionCalls() + compute);
  }

  /** Messages bear the account as their group, which makes the queues fair ones. */
  private static double queues(Usage usage, Prices.Traffic traffic) {
    return (usage.queueCalls() + Assumed.POLLER_CALLS)
        * (traffic.millionQueueCalls() + traffic.millionFair());
  }

  private static double generation(TaskType type, Usage usage, Prices.Functions functions) {
    Sizing sizing = Sizing.of(type);
    double seconds = Assumed.seconds(type, usage.cpuSeconds());
    return functions.millionCalls()
        + MILLION * seconds * gb(sizing.memoryMb()) * functions.gbSecond()
        + MILLION * seconds * gb(sizing.diskMb() - FREE_DISK_MB) * functions.diskGbSecond();
  }

  private static double gb(int mb) {
    return mb / 1_024.0;
  }

  private static double storage(Usage usage, Prices prices) {
    double files =
        (usage.resultBytes() + usage.stepBytes())
            / GB
            * Assumed.FILE_MONTHS
            * prices.traffic().fileGbMonth();
    double rows = Assumed.ROW_GB * Assumed.ROW_MONTHS * prices.table().gbMonth();
    return MILLION * (files + rows);
  }
}
