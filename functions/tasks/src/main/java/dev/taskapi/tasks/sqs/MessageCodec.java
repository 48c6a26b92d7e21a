package dev.taskapi.tasks.sqs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.taskapi.requests.TaskType;
import dev.taskapi.tasks.AccountId;
import dev.taskapi.tasks.Priority;
import dev.taskapi.tasks.TaskId;
import dev.taskapi.tasks.TaskKey;
import dev.taskapi.tasks.TaskMessage;
import java.util.Optional;

/** A message as a queue carries it: a small JSON object. */
public final class MessageCodec {
  private static final ObjectMapper JSON = new ObjectMapper();

  private MessageCodec() {}

  public static String write(TaskMessage message) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("account", message.key().account().value());
    node.put("task", message.key().id().value());
    node.put("type", message.type().wireName());
    node.put("priority", message.priority().wireName());
    node.put("attempt", message.attempt());
    node.put("dispatch", message.dispatch());
    node.put("request_id", message.requestId());
    return node.toString();
  }

  /** Empty for a text that is none of our messages. */
  public static Optional<TaskMessage> read(String text) {
    try {
      return Optional.of(message(JSON.readTree(text)));
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
