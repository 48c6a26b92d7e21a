package dev.taskapi.operate;

import dev.taskapi.requests.TaskType;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A deployed stage, and how what it has is called.
 *
 * @param name 1 to 16 of a-z, 0-9 and -, beginning with a letter
 */
public record Stage(String name) {
  /** What a stage's name is. */
  public static final String RULE = "1 to 16 of a-z, 0-9 and -, beginning with a letter";

  /** By which everything calls a function. */
  public static final String ALIAS = "live";

  private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0,15}");

  public Stage {
    if (!isValid(name)) {
      throw new IllegalArgumentException("a stage's name is " + RULE);
    }
  }

  public static boolean isValid(String name) {
    return FORM.matcher(name).matches();
  }

  /** How what belongs to this stage is called. */
  public String named(String what) {
    return "task-api-" + name + "-" + what;
  }

  public String table() {
    return named("tasks");
  }

  public String processor(TaskType type) {
    return named("process-" + type.wireName().replace('_', '-'));
  }

  /** The processors as their queues feed them. */
  public List<String> fedProcessors() {
    return Arrays.stream(TaskType.values()).map(type -> processor(type) + ":" + ALIAS).toList();
  }
}
