package dev.taskapi.cdk;

import dev.taskapi.requests.TaskType;

/**
 * What a function is given for one invocation.
 *
 * @param memoryMb also decides its share of processors: 1,769 MB are one
 * @param minutes its time-out; work that needs more goes on in the next invocation
 * @param diskMb of /tmp, in MiB
 */
public record Sizing(int memoryMb, int minutes, int diskMb) {
  public static final Sizing API = new Sizing(1_769, 1, 512);
  static final Sizing DEAD_LETTERS = new Sizing(512, 1, 512);
  static final Sizing RECONCILER = new Sizing(1_024, 5, 512);

  /**
   * The most that Lambda has: just what the largest film takes, as a test reckons. One function
   * works on one film at a time.
   */
  static final int MOST_DISK_MB = 10_240;

  /** The film is encoded by two processors; its clips and the joined film lie in /tmp together. */
  public static Sizing of(TaskType type) {
    return switch (type) {
      case VIDEO -> new Sizing(4_096, 15, MOST_DISK_MB);
      case ANIMATED_LESSON -> new Sizing(3_008, 10, 2_048);
      case QUIZ, DOCUMENTATION -> new Sizing(2_048, 5, 1_024);
    };
  }
}
