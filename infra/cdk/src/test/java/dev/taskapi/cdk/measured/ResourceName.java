package dev.taskapi.cdk.measured;

/** What a call, or a statement of a policy, is on: both sides write it in the same words. */
public final class ResourceName {
  public static final String TABLE = "table";
  public static final String BUCKET = "bucket";
  public static final String SECRET = "secret";
  public static final String EVENT_SOURCES = "event-source-mapping:*";
  public static final String ANYTHING = "*";

  private ResourceName() {}

  public static String index(String name) {
    return TABLE + "/index/" + name;
  }

  public static String queue(String label) {
    return "queue/" + label;
  }

  /** The files of the folder that this one lies in. */
  static String files(String key) {
    return BUCKET + "/" + folder(key);
  }

  /** The bucket's listing, as a condition narrows it. */
  public static String listing(String prefix) {
    return BUCKET + "?prefix=" + prefix;
  }

  /** Whether a file of the folder is there at all. */
  public static String missing(String prefix) {
    return BUCKET + "?missing=" + prefix;
  }

  /** The first folder of a path, and all in it. */
  static String folder(String path) {
    return path.substring(0, path.indexOf('/') + 1) + "*";
  }
}
