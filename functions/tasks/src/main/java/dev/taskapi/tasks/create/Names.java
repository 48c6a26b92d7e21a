package dev.taskapi.tasks.create;

import dev.taskapi.tasks.Ids;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The names that a create gives by position: ids to tasks without one, and each a dispatch. */
public final class Names {
  private final Function<String, Ids> ids;
  private final Optional<Instant> since;

  private Names(Function<String, Ids> ids, Optional<Instant> since) {
    this.ids = ids;
    this.since = since;
  }

  /** Others each time. */
  public static Names fresh(Ids ids) {
    return new Names(purpose -> ids, Optional.empty());
  }

  /** The same for the same seed; nobody has used them yet. */
  static Names first(String seed) {
    return seeded(seed, Optional.empty());
  }

  /** The same as those that were given {@code since} then, or are being given just now. */
  static Names again(String seed, Instant since) {
    return seeded(seed, Optional.of(since));
  }

  /** An id that the caller gave is kept. */
  List<NamedTask> give(List<NewTask> tasks) {
    return IntStream.range(0, tasks.size()).mapToObj(i -> give(tasks.get(i), i)).toList();
  }

  private NamedTask give(NewTask task, int position) {
    return new NamedTask(
        task,
        task.id().orElseGet(() -> ids.apply("id/" + position).taskId()),
        ids.apply("dispatch/" + position).token());
  }

  /** Since when tasks of these names may have been created, and deleted again. */
  Optional<Instant> since() {
    return since;
  }

  private static Names seeded(String seed, Optional<Instant> since) {
    return new Names(purpose -> new Ids(new SeededBits(seed + "/" + purpose)), since);
  }
}
