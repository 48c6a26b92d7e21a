package dev.taskapi.tasks.metrics;

/**
 * What the service tells CloudWatch of its tasks. Alarms and dashboards name metrics by these.
 *
 * <p>Those of tasks have the dimensions {@link #TYPE} and {@link #PRIORITY}, with the wire names of
 * both as values; the account is never one. Those of the service have no dimensions.
 */
public enum Metric {
  /** A task was written that was not there before. */
  TASKS_CREATED("TasksCreated", Unit.COUNT, Of.TASKS),
  TASKS_COMPLETED("TasksCompleted", Unit.COUNT, Of.TASKS),
  TASKS_FAILED("TasksFailed", Unit.COUNT, Of.TASKS),
  /** A try failed and another follows, or a processor fell silent and another took over. */
  TASKS_RETRIED("TasksRetried", Unit.COUNT, Of.TASKS),
  TASKS_CANCELLED("TasksCancelled", Unit.COUNT, Of.TASKS),
  /** From queued to the first claim of an attempt. */
  TIME_IN_QUEUE("TimeInQueue", Unit.MILLISECONDS, Of.TASKS),
  /** From the first claim of an attempt to its completion, pauses and retries included. */
  TIME_TO_GENERATE("TimeToGenerate", Unit.MILLISECONDS, Of.TASKS),
  /**
   * How many tasks are open past the bounds that the service states, as the reconciler sees each
   * minute: missing where it does not run.
   */
  STUCK_TASKS("StuckTasks", Unit.COUNT, Of.SERVICE),
  /**
   * How many of the processors' feeds carry no messages, each minute: missing where that cannot be
   * told.
   */
  FEEDS_DISABLED("FeedsDisabled", Unit.COUNT, Of.SERVICE);

  /** The variable that tells a function its {@link #namespace}. */
  public static final String NAMESPACE = "METRICS_NAMESPACE";

  public static final String TYPE = "TaskType";
  public static final String PRIORITY = "Priority";

  private final String label;
  private final Unit unit;
  private final Of of;

  Metric(String label, Unit unit, Of of) {
    this.label = label;
    this.unit = unit;
    this.of = of;
  }

  /** CloudWatch's unit of a value. */
  public enum Unit {
    COUNT("Count"),
    MILLISECONDS("Milliseconds");

    private final String label;

    Unit(String label) {
      this.label = label;
    }

    /** CloudWatch's name of it. */
    public String label() {
      return label;
    }
  }

  /** What a value is told of, which decides its dimensions. */
  public enum Of {
    TASKS,
    SERVICE
  }

  /** The namespace of a stage: stages of one AWS account keep apart. */
  public static String namespace(String stage) {
    return "TaskApi/" + stage;
  }

  /** The metric's name in CloudWatch. */
  public String label() {
    return label;
  }

  public Unit unit() {
    return unit;
  }

  public Of of() {
    return of;
  }
}
