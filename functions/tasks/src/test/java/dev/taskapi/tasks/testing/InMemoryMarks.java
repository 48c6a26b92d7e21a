package dev.taskapi.tasks.testing;

import dev.taskapi.tasks.AccountId;
import dev.taskapi.tasks.QueueName;
import dev.taskapi.tasks.port.QueueMarks;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The marks in this process. */
public final class InMemoryMarks implements QueueMarks {
  private final Map<Mark, Instant> newest = new ConcurrentHashMap<>();

  private record Mark(QueueName queue, Optional<AccountId> account) {}

  @Override
  public void note(QueueName queue, AccountId account, Instant sentAt) {
    note(new Mark(queue, Optional.of(account)), sentAt);
    note(new Mark(queue, Optional.empty()), sentAt);
  }

  @Override
  public Optional<Instant> newest(QueueName queue, AccountId account) {
    return Optional.ofNullable(newest.get(new Mark(queue, Optional.of(account))));
  }

  @Override
  public Optional<Instant> newest(QueueName queue) {
    return Optional.ofNullable(newest.get(new Mark(queue, Optional.empty())));
  }

  private void note(Mark mark, Instant sentAt) {
    newest.merge(mark, sentAt, (noted, other) -> noted.isAfter(other) ? noted : other);
  }
}
