package dev.taskapi.tasks;

import dev.taskapi.requests.TaskType;

/** What can happen to a task. The codes are stored, so they never change. */
public enum EventKind {
  PENDING('P', "Task pending"),
  QUEUED('Q', "Task added to {type} processing queue"),
  STARTED('S', "Processing started"),
  STAGE('G', "{detail}"),
  RETRY('R', "{detail}"),
  PAUSED('Y', "Paused at the end of its time slot; goes on shortly"),
  TAKEN_OVER('T', "Taken over after its processor fell silent"),
  REGENERATED('N', "Regeneration requested: attempt {detail}"),
  COMPLETED('C', "Task completed"),
  FAILED('F', "Task failed: {detail}"),
  CANCELLED('X', "Task cancelled: {detail}");

  private final char code;
  private final String words;

  EventKind(char code, String words) {
    this.code = code;
    this.words = words;
  }

  public char code() {
    return code;
  }

  public static EventKind ofCode(char code) {
    for (EventKind kind : values()) {
      if (kind.code == code) {
        return kind;
      }
    }
    throw new IllegalArgumentException("no event has the code " + code);
  }

  String message(TaskType type, String detail) {
    return words.replace("{type}", type.wireName()).replace("{detail}", detail);
  }
}
