package dev.taskapi.tasks.dynamodb;

import dev.taskapi.tasks.EventKind;
import dev.taskapi.tasks.TaskEvent;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes events as one short text: a code, the milliseconds since the task was created in base 36,
 * and what details there are, divided by characters that no detail may have.
 */
final class EventCodec {
  private static final String BETWEEN_EVENTS = "\u001e";
  private static final char BEFORE_DETAIL = '\u001f';

  private EventCodec() {}

  static String write(Instant createdAt, List<TaskEvent> events) {
    return events.stream()
        .map(event -> write(createdAt, event))
        .collect(Collectors.joining(BETWEEN_EVENTS));
  }

  static List<TaskEvent> read(Instant createdAt, String text) {
    return Arrays.stream(text.split(BETWEEN_EVENTS, -1))
        .map(event -> readOne(createdAt, event))
        .toList();
  }

  private static String write(Instant createdAt, TaskEvent event) {
    long since = event.at().toEpochMilli() - createdAt.toEpochMilli();
    String head = event.kind().code() + Long.toString(since, Character.MAX_RADIX);
    return event.detail().isEmpty() ? head : head + BEFORE_DETAIL + clean(event.detail());
  }

  private static TaskEvent readOne(Instant createdAt, String text) {
    int divider = text.indexOf(BEFORE_DETAIL);
    String head = divider < 0 ? text : text.substring(0, divider);
    long since = Long.parseLong(head.substring(1), Character.MAX_RADIX);
    return new TaskEvent(
        createdAt.plusMillis(since),
        EventKind.ofCode(head.charAt(0)),
        divider < 0 ? "" : text.substring(divider + 1));
  }

  private static String clean(String detail) {
    return detail.replaceAll("[\\p{Cntrl}]", " ");
  }
}
