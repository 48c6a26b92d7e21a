package dev.taskapi.tasks.sqs;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.taskapi.requests.TaskType;
import dev.taskapi.tasks.AccountId;
import dev.taskapi.tasks.Priority;
import dev.taskapi.tasks.TaskId;
import dev.taskapi.tasks.TaskKey;
import dev.taskapi.tasks.TaskMessage;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Optional;

/** A message as a queue carries it: a small JSON object. */
public final class MessageCodec {
  private static final JsonFactory JSON = new JsonFactory();

  private MessageCodec() {}

  /** Whoever only writes does not load it. */
  private static final class Reader {
    static final ObjectMapper TREES = new ObjectMapper();
  }

  public static String write(TaskMessage message) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("account", message.key().account().value());
      json.writeStringField("task", message.key().id().value());
      json.writeStringField("type", message.type().wireName());
      json.writeStringField("priority", message.priority().wireName());
      json.writeNumberField("attempt", message.attempt());
      json.writeStringField("dispatch", message.dispatch());
      json.writeStringField("request_id", message.requestId());
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  /** Empty for a text that is none of our messages. */
  public static Optional<TaskMessage> read(String text) {
    try {
      return Optional.of(message(Reader.TREES.readTree(text)));
    } catch (JsonProcessingException | RuntimeException notOurs) {
      return Optional.empty();
    }
  }

  private static TaskMessage message(JsonNode node) {
    return new TaskMessage(
        new TaskKey(
            new AccountId(node.required("account").asText()),
            new TaskId(node.required("task").asText())),
        TaskType.ofWireName(node.required("type").asText()).orElseThrow(),
        Priority.ofWireName(node.required("priority").asText()).orElseThrow(),
        node.required("attempt").asInt(),
        node.required("dispatch").asText(),
        node.path("request_id").asText(""));
  }
}
