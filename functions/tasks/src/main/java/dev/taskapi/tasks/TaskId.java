package dev.taskapi.tasks;

import java.util.Set;
import java.util.regex.Pattern;

/** The name of a task, unique within its account. */
public record TaskId(String value) implements Comparable<TaskId> {
  public static final String RULE =
      "should be 1 to 128 characters of A-Z a-z 0-9 . _ : - and none of ., .., bulk, bulk-cancel,"
          + " bulk-regenerate, count, queue";

  public static final Pattern FORM = Pattern.compile("[A-Za-z0-9._:-]{1,128}");

  /** Words that stand in a path where ids stand, too. */
  public static final Set<String> RESERVED =
      Set.of(".", "..", "bulk", "bulk-cancel", "bulk-regenerate", "count", "queue");

  public TaskId {
    if (!isValid(value)) {
      throw new IllegalArgumentException("task id " + RULE);
    }
  }

  public static boolean isValid(String value) {
    return FORM.matcher(value).matches() && !RESERVED.contains(value);
  }

  @Override
  public int compareTo(TaskId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
