package dev.taskapi.tasks.dynamodb;

/**
 * Which table, and how an account is spread over its indexes.
 *
 * @param shards 1 carries about 500 new tasks a second for one account; may grow, never shrink
 */
public record TableName(String name, int shards) {
  public TableName {
    if (name.isBlank() || shards < 1 || shards > 64) {
      throw new IllegalArgumentException("a table needs a name and 1 to 64 shards");
    }
  }

  public static TableName of(String name) {
    return new TableName(name, 1);
  }
}
