package dev.taskapi.tasks.access;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What a caller may do. */
public enum Scope {
  TASKS_READ("tasks:read"),
  TASKS_WRITE("tasks:write"),
  QUEUE_MANAGE("queue:manage"),
  KEYS_MANAGE("keys:manage");

  private final String wireName;

  Scope(String wireName) {
    this.wireName = wireName;
  }

  public String wireName() {
    return wireName;
  }

  public static Optional<Scope> ofWireName(String wireName) {
    return Arrays.stream(values()).filter(scope -> scope.wireName.equals(wireName)).findFirst();
  }

  /** What a key can have at most: keys make no keys. */
  public static Set<Scope> ofKeys() {
    return EnumSet.of(TASKS_READ, TASKS_WRITE, QUEUE_MANAGE);
  }
}
