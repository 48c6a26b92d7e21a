package dev.taskapi.bench.cost;

/**
 * What AWS asks, in US dollars, without any free tier or discount, at the first tier of volume.
 *
 * <p>Nobody has seen them on AWS's own pages, which write their figures by script: they were
 * compared in November 2026 with what others quote of AWS's published price lists, and nothing
 * differed. Before a decision hangs on one, look it up. How sure each is:
 *
 * <ul>
 *   <li>DynamoDB's units and storage: quoted from the list of 2026-08-31 for us-west-2, and alike
 *       for us-east-1 by guides since the halving of November 2024; its backup from AWS's price API
 *       for us-west-2. Sure.
 *   <li>Lambda on arm64, a call and a GB-second: quoted from a list of 2026-09-11 and by guides,
 *       alike in every region that they name; /tmp from that of 2026-08-19 for us-east-2. Sure.
 *       Starting a function is billed since August 2025 and is not reckoned here.
 *   <li>SQS, a call: from the list of 2026-09-11. Sure. What a fair queue adds: a guide of March
 *       2026, which does not say to which calls; {@link Bill} takes all. Likely.
 *   <li>S3 and egress, the HTTP API: quoted alike by all, and unchanged for years; no list of 2026
 *       for us-east-1 was found. Likely.
 *   <li>CloudWatch: alarms from the list of 2026-09-11; logs, metrics and dashboards as guides of
 *       February and June 2026 quote AWS's page. Likely.
 *   <li>Scheduler: a guide of March 2026; AWS's list of October 2024 has the same form, and 1.25
 *       for Tokyo. Likely.
 *   <li>Secrets Manager, a secret: by guides. Likely.
 * </ul>
 *
 * @param region where
 * @param asOf when they were last compared with what is published
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
          "2026-11",
          new Table(0.625, 0.125, 0.25 + 0.20),
          new Functions(0.20, 0.0000133334, 0.0000000309),
          new Traffic(1.00, 0.40, 0.10, 0.005, 0.0004, 0.023, 0.09),
          new Watching(0.50, 0.10, 0.30, 3.00, 0.40, 1.00));
}
