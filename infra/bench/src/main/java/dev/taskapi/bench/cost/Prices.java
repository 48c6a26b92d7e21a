package dev.taskapi.bench.cost;

/**
 * What AWS asks, in US dollars, without any free tier or discount.
 *
 * @param region where
 * @param asOf when the prices were looked up, as published
 */
record Prices(
    String region,
    String asOf,
    Table table,
    Functions functions,
    Traffic traffic,
    Watching watching) {

  /** Of DynamoDB on demand: a million units, and a GB for a month with its backup. */
  record Table(double millionWrites, double millionReads, double gbMonth) {}

  /**
   * Of Lambda on arm64.
   *
   * @param gbSecond of memory
   * @param diskGbSecond of /tmp beyond 512 MB
   */
  record Functions(double millionCalls, double gbSecond, double diskGbSecond) {}

  /**
   * Of API Gateway's HTTP API, SQS and S3.
   *
   * @param millionFair what a fair queue's call costs beyond a call
   */
  record Traffic(
      double millionHttpCalls,
      double millionQueueCalls,
      double millionFair,
      double thousandPuts,
      double thousandGets,
      double fileGbMonth,
      double egressGb) {}

  /** Of CloudWatch, Scheduler and Secrets Manager, a month unless it says otherwise. */
  record Watching(
      double logGb,
      double alarmMetric,
      double metric,
      double dashboard,
      double secret,
      double millionSchedules) {}

  /** Published for US East (N. Virginia). */
  static final Prices US_EAST_1 =
      new Prices(
          "us-east-1",
          "2026-06",
          new Table(0.625, 0.125, 0.25 + 0.20),
          new Functions(0.20, 0.0000133334, 0.0000000309),
          new Traffic(1.00, 0.40, 0.10, 0.005, 0.0004, 0.023, 0.09),
          new Watching(0.50, 0.10, 0.30, 3.00, 0.40, 1.00));
}
