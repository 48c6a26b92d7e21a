package dev.taskapi.tasks.port;

import dev.taskapi.requests.TaskType;
import dev.taskapi.tasks.AccountId;
import dev.taskapi.tasks.Attempt;
import dev.taskapi.tasks.EventKind;
import dev.taskapi.tasks.FileKey;
import dev.taskapi.tasks.Incarnation;
import dev.taskapi.tasks.Order;
import dev.taskapi.tasks.Outcome;
import dev.taskapi.tasks.Priority;
import dev.taskapi.tasks.Progress;
import dev.taskapi.tasks.RequestData;
import dev.taskapi.tasks.RequestRef;
import dev.taskapi.tasks.Run;
import dev.taskapi.tasks.Source;
import dev.taskapi.tasks.Task;
import dev.taskapi.tasks.TaskError;
import dev.taskapi.tasks.TaskEvent;
import dev.taskapi.tasks.TaskId;
import dev.taskapi.tasks.TaskKey;
import dev.taskapi.tasks.TaskResult;
import dev.taskapi.tasks.TaskStatus;
import dev.taskapi.tasks.Upkeep;
import dev.taskapi.tasks.testing.ManualClock;
import dev.taskapi.tasks.testing.Samples;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tasks of which every field says something. */
final class FullTask {
  private static final Instant START = ManualClock.START.plusMillis(123);

  private FullTask() {}

  static Task of(TaskKey key) {
    Source source =
        new Source(Optional.of("Kurs-Ersteller"), Optional.of("курс 😀"), Optional.of("组/7"));
    RequestRef request = new RequestRef.Inline(new RequestData("{\"story_prompt\":\"ü\\u0000\"}"));
    return of(key, source, request);
  }

  static Task ofLongestNames() {
    String longest = "😀".repeat(256);
    TaskKey key = new TaskKey(new AccountId("a".repeat(128)), new TaskId("t".repeat(128)));
    Source source = new Source(Optional.of(longest), Optional.of(longest), Optional.of(longest));
    return of(key, source, new RequestRef.Apart("apart"));
  }

  private static Task of(TaskKey key, Source source, RequestRef request) {
    return new Task(
        key,
        new Order(
            TaskType.ANIMATED_LESSON,
            Priority.URGENT,
            "auth0|user 123",
            source,
            Optional.of(request),
            START),
        new Attempt(3, "dispatch", 2),
        new Progress(
            TaskStatus.PROCESSING, 33.3, after(60), Optional.of(after(30)), Optional.of(after(61))),
        new Run(4, 17, Optional.of(after(180))),
        outcome(key),
        new Upkeep(
            Optional.of(after(600)),
            Optional.of(after(1)),
            Optional.of(after(86_400).truncatedTo(ChronoUnit.SECONDS))),
        events(),
        "");
  }

  private static Outcome outcome(TaskKey key) {
    var video = Samples.videoResult(Samples.task("t").processing());
    var result =
        new TaskResult(
            FileKey.resultFolder(new Incarnation(key, START), 2, 9),
            video.files(),
            video.duration(),
            "bedrock",
            List.of("The logo could not be fetched: Zeitüberschreitung", "second"));
    var error =
        new TaskError("voice", "provider_failed", "Die Stimme schwieg 😶", true, 3, after(59));
    return new Outcome(Optional.of(result), Optional.of(error));
  }

  private static List<TaskEvent> events() {
    List<TaskEvent> events = new ArrayList<>();
    for (EventKind kind : EventKind.values()) {
      events.add(new TaskEvent(after(events.size()), kind, ""));
      events.add(new TaskEvent(after(events.size()), kind, "détail 😀 of " + kind));
    }
    return events;
  }

  private static Instant after(long seconds) {
    return START.plusSeconds(seconds);
  }
}
