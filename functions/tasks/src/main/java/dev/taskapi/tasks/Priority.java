package dev.taskapi.tasks;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How soon a task is wanted, the most urgent first. */
public enum Priority {
  URGENT,
  HIGH,
  NORMAL,
  LOW;

  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Priority> ofWireName(String wireName) {
    return Arrays.stream(values()).filter(p -> p.wireName().equals(wireName)).findFirst();
  }
}
