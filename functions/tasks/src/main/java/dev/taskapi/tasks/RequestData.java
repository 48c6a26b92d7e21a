package dev.taskapi.tasks;

import java.nio.charset.StandardCharsets;

/**
 * A {@code request_data} as it was sent.
 *
 * @param json a JSON object
 */
public record RequestData(String json) {
  /** The most that a task's request may have, in bytes of UTF-8. */
  public static final int MOST_BYTES = 256 * 1024;

  public int bytes() {
    return json.getBytes(StandardCharsets.UTF_8).length;
  }
}
