package dev.taskapi.api.wire;

import java.util.Map;

/**
 * An answer.
 *
 * @param body empty where there is none
 * @param base64 whether the body is bytes, written in base 64
 */
public record Reply(int status, Map<String, String> headers, String body, boolean base64) {
  public static final String JSON = "application/json";
  public static final String PROBLEM = "application/problem+json";

  public Reply {
    headers = Map.copyOf(headers);
  }

  /** An answer whose body is a text. */
  public Reply(int status, Map<String, String> headers, String body) {
    this(status, headers, body, false);
  }

  public static Reply json(int status, Object view) {
    return written(status, Json.write(view));
  }

  /** An answer whose JSON is written already. */
  public static Reply written(int status, String json) {
    return new Reply(status, Map.of("Content-Type", JSON), json);
  }

  /** An answer that no cache between may keep. */
  public static Reply secret(int status, Object view) {
    return new Reply(
        status, Map.of("Content-Type", JSON, "Cache-Control", "no-store"), Json.write(view));
  }

  public static Reply noContent() {
    return new Reply(204, Map.of(), "");
  }

  public static Reply redirect(String location) {
    return new Reply(302, Map.of("Location", location, "Cache-Control", "no-store"), "");
  }
}
