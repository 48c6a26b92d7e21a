package dev.taskapi.tasks;

/**
 * The name of a file in the file store. Account and task are always part of it.
 *
 * @param path folders divided by slashes
 */
public record FileKey(String path) {

  /** Where an attempt's files go: the fence keeps a superseded run from touching its follower's. */
  public static String resultFolder(TaskKey task, int attempt, long fence) {
    return resultFolder(task, attempt + "-" + fence);
  }

  /** The same by the name of the run alone. */
  public static String resultFolder(TaskKey task, String run) {
    return "results/%s/%s/%s".formatted(task.account(), task.id(), run);
  }

  /** A finished piece of work, which outlives the attempt that made it. */
  public static FileKey step(TaskKey task, String hash, String name) {
    return new FileKey("steps/%s/%s/%s-%s".formatted(task.account(), task.id(), hash, name));
  }
}
