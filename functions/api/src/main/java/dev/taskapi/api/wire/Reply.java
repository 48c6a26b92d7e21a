package dev.taskapi.api.wire;

import java.util.Map;

/** An answer: a body of JSON, or none. */
public record Reply(int status, Map<String, String> headers, String body) {
  public static final String JSON = "application/json";
  public static final String PROBLEM = "application/problem+json";

  public Reply {
    headers = Map.copyOf(headers);
  }

  public static Reply json(int status, Object view) {
    return written(status, Json.write(view));
  }

  /** An answer whose JSON is written already. */
  public static Reply written(int status, String json) {
    return new Reply(status, Map.of("Content-Type", JSON), json);
  }

  /** Done, and nothing to say. */
  public static Reply none() {
    return new Reply(204, Map.of(), "");
  }

  public static Reply redirect(String location) {
    return new Reply(302, Map.of("Location", location, "Cache-Control", "no-store"), "");
  }
}
