package dev.taskapi.tasks;

/**
 * The name of a file in the file store. Account, task and incarnation are always part of it.
 *
 * @param path folders divided by slashes
 */
public record FileKey(String path) {

  /** Where an attempt's files go: the fence keeps a superseded run from touching its follower's. */
  public static String resultFolder(Incarnation task, int attempt, long fence) {
    return resultFolder(task, attempt + "-" + fence);
  }

  /** The same by the name of the run alone. */
  public static String resultFolder(Incarnation task, String run) {
    return results(task) + "/" + run;
  }

  /** A finished piece of work, which outlives the attempt that made it. */
  public static FileKey step(Incarnation task, String hash, String name) {
    return new FileKey("%s/%s-%s".formatted(steps(task), hash, name));
  }

  static String results(Incarnation task) {
    return folder("results", task);
  }

  static String steps(Incarnation task) {
    return folder("steps", task);
  }

  private static String folder(String kind, Incarnation task) {
    return "%s/%s/%s/%s".formatted(kind, task.key().account(), task.key().id(), task.name());
  }
}
