package dev.taskapi.api.endpoint;

/** Lends the readers' limits to the documentation. */
public final class Limits {
  public static final int TASKS = BulkReader.MOST_TASKS;
  public static final int IDS = QueryReader.MOST_IDS;
  public static final int SOURCES = QueryReader.MOST_SOURCES;
  public static final int SOURCE_CHARACTERS = SourceReader.MOST_CHARACTERS;
  public static final int DEFAULT_PAGE = ListEndpoints.DEFAULT_LIMIT;

  private Limits() {}
}
