package dev.taskapi.api.wire;

/**
 * Measures answers. Lambda's have at most 6 MB, and a body is a JSON string in them: quotes and
 * backslashes are escaped once more, and a character beyond the basic plane becomes two escapes.
 */
public final class AnswerSize {
  /** What a body may have on its way, so that headers have room beside it. */
  public static final int MOST_BYTES = 6_000_000;

  private static final int MOST_BYTES_OF_A_CHAR = 6;

  private AnswerSize() {}

  public static boolean fits(String json) {
    return json.length() <= MOST_BYTES / MOST_BYTES_OF_A_CHAR || bytes(json) <= MOST_BYTES;
  }

  /** How many bytes a JSON text has on its way. */
  public static long bytes(String json) {
    long bytes = 0;
    for (int i = 0; i < json.length(); i++) {
      bytes += bytes(json.charAt(i));
    }
    return bytes;
  }

  private static int bytes(char c) {
    if (c < 0x80) {
      return c == '"' || c == '\\' ? 2 : 1;
    }
    if (c < 0x800) {
      return 2;
    }
    return Character.isSurrogate(c) ? MOST_BYTES_OF_A_CHAR : 3;
  }
}
