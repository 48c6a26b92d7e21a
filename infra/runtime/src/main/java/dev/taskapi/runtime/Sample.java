package dev.taskapi.runtime;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.taskapi.tasks.TaskMessage;
import dev.taskapi.tasks.log.TraceHeader;
import dev.taskapi.tasks.sqs.MessageCodec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The samples of the folder {@code events}, for other calls, messages and times. */
public final class Sample {
  /** The id of the HTTP sample. */
  public static final String REQUEST_ID = "UXtN1jKvDoEEJxQ=";

  /** Its trace. */
  public static final String TRACE = "Root=1-69213f5a-2b1c0d9e8f7a6b5c4d3e2f10";

  private static final ObjectMapper JSON = new ObjectMapper();

  private Sample() {}

  /** A call of a route, such as {@code GET /api/tasks/{task_id}} with its parameter. */
  public static ObjectNode call(
      String route, Map<String, String> parameters, Map<String, String> headers) {
    ObjectNode event = read("http-api.json");
    String[] words = route.split(" ", 2);
    String path = words[1];
    for (Map.Entry<String, String> parameter : parameters.entrySet()) {
      path = path.replace("{" + parameter.getKey() + "}", parameter.getValue());
    }
    event.put("routeKey", route).put("rawPath", path).remove("body");
    ObjectNode context = (ObjectNode) event.get("requestContext");
    context.put("routeKey", route);
    ((ObjectNode) context.get("http")).put("method", words[0]).put("path", path);
    if (!parameters.isEmpty()) {
      event.set("pathParameters", JSON.valueToTree(parameters));
    }
    ObjectNode sent = (ObjectNode) event.get("headers");
    sent.remove("x-api-key");
    headers.forEach(sent::put);
    return event;
  }

  /** A task's message as SQS hands it over. */
  public static ObjectNode message(TaskMessage message, String receipt, Instant sentAt) {
    ObjectNode event = read("sqs.json");
    ObjectNode only = (ObjectNode) event.at("/Records/0");
    only.put("body", MessageCodec.write(message)).put("receiptHandle", receipt);
    ((ObjectNode) only.get("attributes"))
        .put("SentTimestamp", Long.toString(sentAt.toEpochMilli()));
    return event;
  }

  public static ObjectNode schedule() {
    return read("schedule.json");
  }

  public static ObjectNode read(String name) {
    try {
      return (ObjectNode) JSON.readTree(Path.of("../../events", name).toFile());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  public static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException none) {
      throw new IllegalArgumentException("no JSON: " + text, none);
    }
  }

  /** The trace that the SQS sample bears. */
  public static String messageTrace() {
    String header = read("sqs.json").at("/Records/0/attributes/AWSTraceHeader").asText();
    return TraceHeader.of(Optional.of(header)).orElseThrow();
  }
}
