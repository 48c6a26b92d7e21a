package dev.taskapi.tasks;

import java.time.Instant;
import java.util.List;

/**
 * One life of a task. A task created under the id of a deleted one is another incarnation, and its
 * files are apart from the deleted one's.
 *
 * @param bornAt when the task was created, to the millisecond
 */
public record Incarnation(TaskKey key, Instant bornAt) {
  private static final int RADIX = 36;

  /** The incarnation of that name. */
  public static Incarnation of(TaskKey key, String name) {
    return new Incarnation(key, Instant.ofEpochMilli(Long.parseLong(name, RADIX)));
  }

  /** Tells it from every other of its task: digits and lower-case letters. */
  public String name() {
    return Long.toString(bornAt.toEpochMilli(), RADIX);
  }

  /** Where all its files are, and no other's. */
  public List<String> folders() {
    return List.of(FileKey.results(this), FileKey.steps(this));
  }
}
