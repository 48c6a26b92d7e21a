package dev.taskapi.bench;

import dev.taskapi.requests.TaskType;
import dev.taskapi.tasks.AccountId;
import dev.taskapi.tasks.Attempt;
import dev.taskapi.tasks.Cancellation;
import dev.taskapi.tasks.Order;
import dev.taskapi.tasks.Priority;
import dev.taskapi.tasks.RequestData;
import dev.taskapi.tasks.RequestRef;
import dev.taskapi.tasks.Sending;
import dev.taskapi.tasks.Source;
import dev.taskapi.tasks.Surroundings;
import dev.taskapi.tasks.Task;
import dev.taskapi.tasks.TaskKey;
import dev.taskapi.tasks.TaskResult;
import dev.taskapi.tasks.port.TaskStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Fills accounts. However many tasks an account has, half are in one group and half of one source;
 * {@value #SMALL} of that group, all that are still queued, are of a small source; and {@value
 * #SMALL} of that source are in a small group.
 */
final class Filler {
  static final String GIANT = "giant";
  static final String TINY = "tiny";
  static final int SMALL = 50;

  /** Fewer cannot be halved into a small share and a large one. */
  static final int FEWEST = 2 * SMALL;

  private static final List<TaskType> TYPES = List.of(TaskType.values());
  private static final List<Priority> PRIORITIES = List.of(Priority.values());
  private static final List<TaskResult.ResultFile> FILES =
      List.of(new TaskResult.ResultFile("video.mp4", "video/mp4", 12_345_678));
  private static final RequestRef REQUEST =
      new RequestRef.Inline(
          new RequestData(
              "{\"story_prompt\":\"Basic mathematics: addition and subtraction\",\"segments\":3}"));

  private final TaskStore store;
  private final Surroundings surroundings;

  Filler(TaskStore store, Surroundings surroundings) {
    this.store = store;
    this.surroundings = surroundings;
  }

  /** Writes tasks from {@code from} to {@code to} of so many. */
  void fill(AccountId account, int from, int to, int size) {
    for (int i = from; i < to; i++) {
      store.create(task(account, i, size));
    }
  }

  private Task task(AccountId account, int number, int size) {
    int place = number % (size / SMALL);
    Instant createdAt = surroundings.now().minusMillis(100L * number);
    Order order =
        new Order(
            of(TYPES, number),
            of(PRIORITIES, number / TYPES.size()),
            "user_123",
            new Source(Optional.of("Bench"), Optional.of(source(place)), Optional.of(group(place))),
            Optional.of(REQUEST),
            createdAt);
    Task queued =
        Task.queued(
            new TaskKey(account, surroundings.ids().taskId()),
            order,
            Attempt.first(surroundings.ids().token()),
            Sending.at(createdAt, surroundings.timings().checks().sent()));
    return place == 0 ? queued : ended(queued, number);
  }

  private static <T> T of(List<T> all, int number) {
    return all.get(number % all.size());
  }

  private static String source(int place) {
    return place == 0 ? TINY : place % 4 < 2 ? GIANT : "source-" + place;
  }

  private static String group(int place) {
    return place == 1 ? TINY : place % 2 == 0 ? GIANT : "group-" + place;
  }

  private Task ended(Task queued, int number) {
    Instant at = queued.order().createdAt();
    Duration retention = surroundings.timings().keeping().retention();
    Task claimed = queued.claim(at, surroundings.timings().leasing().lease());
    return number % 20 == 3
        ? new Cancellation("not needed", retention).of(queued, at)
        : claimed.complete(
            new TaskResult("results/" + number, FILES, Optional.empty(), "bench", List.of()),
            at,
            retention);
  }
}
