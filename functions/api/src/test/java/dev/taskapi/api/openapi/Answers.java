package dev.taskapi.api.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.taskapi.api.wire.Reply;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The answers that a call can get. */
final class Answers {
  /** What API Gateway may answer itself, in its own words and without our headers. */
  private static final Set<Integer> GATEWAYS = Set.of(413, 429, 431, 500, 503);

  private static final Map<Integer, String> PROBLEMS = new LinkedHashMap<>();

  static {
    PROBLEMS.put(400, "The request is malformed, or its credentials contradict each other.");
    PROBLEMS.put(401, "Credentials are missing or refused.");
    PROBLEMS.put(403, "The caller may not do this.");
    PROBLEMS.put(404, "There is no such thing in this account.");
    PROBLEMS.put(405, "This path knows other methods only.");
    PROBLEMS.put(409, "The request contradicts what is there.");
    PROBLEMS.put(413, "The body is too large; nothing was done.");
    PROBLEMS.put(415, "The body is not declared as JSON.");
    PROBLEMS.put(422, "The input is invalid: `errors` has every fault at once; nothing was done.");
    PROBLEMS.put(429, "Too many requests, or too many open tasks; nothing was done.");
    PROBLEMS.put(431, "Request line and headers are over 10,240 bytes.");
    PROBLEMS.put(500, "The service failed.");
    PROBLEMS.put(503, "A service that this call needs did not answer; repeat the call.");
  }

  private Answers() {}

  /** The problems that any call can meet, by name for {@link #problem}. */
  static ObjectNode components() {
    ObjectNode all = Doc.object();
    PROBLEMS.forEach((status, words) -> all.set(name(status), problem(status, words)));
    return all;
  }

  static ObjectNode shared(int status) {
    return Doc.ref("responses", name(status));
  }

  /** A problem with words of its own. */
  static ObjectNode problem(int status, String words) {
    boolean gateways = GATEWAYS.contains(status);
    ObjectNode headers = Doc.object("X-Request-Id", requestId(!gateways));
    switch (status) {
      case 401 -> headers.set("WWW-Authenticate", header("The ways to authenticate."));
      case 405 -> headers.set("Allow", header("The methods that this path knows."));
      case 429, 503 ->
          headers.set(
              "Retry-After",
              Doc.object(
                  "description",
                  "Seconds to wait before the next try.",
                  "required",
                  false,
                  "schema",
                  Doc.object("type", "integer", "minimum", 0)));
      default -> {}
    }
    ObjectNode content = content(Reply.PROBLEM, Doc.ref("schemas", "Problem"));
    if (gateways) {
      content.setAll(content(Reply.JSON, Doc.ref("schemas", "GatewayMessage")));
    }
    return Doc.object("description", words, "headers", headers, "content", content);
  }

  static ObjectNode json(String words, ObjectNode schema, JsonNode example) {
    ObjectNode json = content(Reply.JSON, schema);
    ((ObjectNode) json.path(Reply.JSON)).set("example", example);
    return with(words, Doc.object(), json);
  }

  /** A JSON that no cache between may keep. */
  static ObjectNode secret(String words, ObjectNode schema, JsonNode example) {
    ObjectNode answer = json(words, schema, example);
    ((ObjectNode) answer.path("headers")).set("Cache-Control", header("Not to be kept."));
    return answer;
  }

  static ObjectNode empty(String words) {
    return with(words, Doc.object(), Doc.object());
  }

  static ObjectNode redirect(String words, String location) {
    return with(
        words,
        Doc.object("Location", header(location), "Cache-Control", header("Not to be kept.")),
        Doc.object());
  }

  /** A file of the page; its headers keep it from anything but this service. */
  static ObjectNode file(String words, ObjectNode content) {
    return with(
        words,
        Doc.object(
            "Cache-Control", header("For how long it may be kept."),
            "Content-Security-Policy", header("What the page may load."),
            "X-Content-Type-Options", header("Always `nosniff`."),
            "Referrer-Policy", header("Always `no-referrer`.")),
        content);
  }

  static ObjectNode content(String type, ObjectNode schema) {
    return Doc.object(type, Doc.object("schema", schema));
  }

  private static ObjectNode with(String words, ObjectNode headers, ObjectNode content) {
    ObjectNode all = Doc.object("X-Request-Id", requestId(true));
    all.setAll(headers);
    ObjectNode answer = Doc.object("description", words, "headers", all);
    if (!content.isEmpty()) {
      answer.set("content", content);
    }
    return answer;
  }

  private static ObjectNode requestId(boolean required) {
    return Doc.object(
        "description",
        "Names the call in the logs; quote it when you report a failure.",
        "required",
        required,
        "schema",
        Doc.object("type", "string"));
  }

  private static ObjectNode header(String words) {
    return Doc.object(
        "description", words, "required", true, "schema", Doc.object("type", "string"));
  }

  private static String name(int status) {
    return "Problem" + status;
  }
}
