package dev.taskapi.api.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.taskapi.requests.TaskType;
import dev.taskapi.tasks.Priority;
import dev.taskapi.tasks.TaskStatus;
import dev.taskapi.tasks.access.Scope;
import java.util.Arrays;
import java.util.function.Function;

/** The words that a field may have, from the enums that the readers go by. */
final class Words {
  static final ArrayNode TYPES = of(TaskType.values(), TaskType::wireName);
  static final ArrayNode PRIORITIES = of(Priority.values(), Priority::wireName);
  static final ArrayNode STATUSES = of(TaskStatus.values(), TaskStatus::name);
  static final ArrayNode SCOPES_OF_KEYS =
      Doc.list(Scope.ofKeys().stream().map(Scope::wireName).toList());

  private Words() {}

  static <T> ArrayNode of(T[] values, Function<T, String> wireName) {
    return Doc.list(Arrays.stream(values).map(wireName).toList());
  }

  static ArrayNode orNull(ArrayNode words) {
    return words.deepCopy().addNull();
  }
}
