package dev.taskapi.requests;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of content that can be asked for; each has its own shape of {@code request_data}. */
public enum TaskType {
  VIDEO,
  QUIZ,
  ANIMATED_LESSON,
  DOCUMENTATION;

  /** The name on the wire, in queue names and in messages: lower case. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<TaskType> ofWireName(String wireName) {
    return Arrays.stream(values()).filter(type -> type.wireName().equals(wireName)).findFirst();
  }
}
