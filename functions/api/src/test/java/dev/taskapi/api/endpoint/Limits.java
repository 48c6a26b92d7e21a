package dev.taskapi.api.endpoint;

/** Lends the readers' limits to the documentation. */
public final class Limits {
  public static final int TASKS = BulkReader.MOST_TASKS;
  public static final int IDS = QueryReader.MOST_IDS;
  public static final int SOURCES = QueryReader.MOST_SOURCES;
  public static final int SOURCE_CHARACTERS = SourceReader.MOST_CHARACTERS;
  public static final int NAMED_TASKS = TaskIdsReader.MOST_TASKS;
  public static final int NAMED_ID_CHARACTERS = TaskIdsReader.LONGEST_NAME;
  public static final int REASON_CHARACTERS = ChangeReader.LONGEST_REASON;
  public static final int KEY_NAME_CHARACTERS = KeyReader.MOST_NAME_CHARACTERS;
  public static final String TIME_FORM = KeyReader.TIME_FORM.pattern();
  public static final String IDEMPOTENCY_KEY_FORM = Idempotency.FORM.pattern();
  public static final int DEFAULT_PAGE = ListEndpoints.DEFAULT_LIMIT;

  private Limits() {}
}
