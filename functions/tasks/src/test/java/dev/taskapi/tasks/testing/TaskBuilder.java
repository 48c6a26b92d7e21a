package dev.taskapi.tasks.testing;

import dev.taskapi.requests.TaskType;
import dev.taskapi.tasks.AccountId;
import dev.taskapi.tasks.Attempt;
import dev.taskapi.tasks.Order;
import dev.taskapi.tasks.Priority;
import dev.taskapi.tasks.RequestData;
import dev.taskapi.tasks.RequestRef;
import dev.taskapi.tasks.Sending;
import dev.taskapi.tasks.Source;
import dev.taskapi.tasks.Task;
import dev.taskapi.tasks.TaskId;
import dev.taskapi.tasks.TaskKey;
import dev.taskapi.tasks.Timings;
import java.time.Instant;
import java.util.Optional;

/** Builds a task: by default a video of {@link Samples#ACCOUNT} with the seeds' request. */
public final class TaskBuilder {
  private final String id;
  private AccountId account = Samples.ACCOUNT;
  private TaskType type = TaskType.VIDEO;
  private Priority priority = Priority.NORMAL;
  private Source source = Source.NONE;
  private Optional<RequestRef> request = Optional.of(new RequestRef.Inline(Samples.SHORT_REQUEST));
  private Instant createdAt = ManualClock.START;
  private String dispatch;

  TaskBuilder(String id) {
    this.id = id;
    this.dispatch = "dispatch-" + id;
  }

  public TaskBuilder of(AccountId owner) {
    account = owner;
    return this;
  }

  public TaskBuilder type(TaskType other) {
    type = other;
    return this;
  }

  public TaskBuilder priority(Priority other) {
    priority = other;
    return this;
  }

  public TaskBuilder group(String groupId) {
    source = new Source(source.name(), source.id(), Optional.of(groupId));
    return this;
  }

  public TaskBuilder source(String sourceId) {
    source = new Source(source.name(), Optional.of(sourceId), source.groupId());
    return this;
  }

  public TaskBuilder source(Source whole) {
    source = whole;
    return this;
  }

  public TaskBuilder request(RequestData data) {
    request = Optional.of(new RequestRef.Inline(data));
    return this;
  }

  public TaskBuilder withoutRequest() {
    request = Optional.empty();
    return this;
  }

  public TaskBuilder createdAt(Instant at) {
    createdAt = at;
    return this;
  }

  public TaskBuilder dispatch(String other) {
    dispatch = other;
    return this;
  }

  public TaskKey key() {
    return new TaskKey(account, new TaskId(id));
  }

  public Order order() {
    return new Order(type, priority, "user_123", source, request, createdAt);
  }

  /** Sent when it was created, due ten minutes later. */
  public Task queued() {
    Sending sending = Sending.at(createdAt, Timings.standard().checks().sent());
    return Task.queued(key(), order(), Attempt.first(dispatch), sending);
  }

  /** PENDING with a request, due a minute after it was created. */
  public Task unsent() {
    Instant checkAt = createdAt.plus(Timings.standard().checks().unsent());
    return Task.unsent(key(), order(), Attempt.first(dispatch), checkAt);
  }

  /** PENDING without a request. */
  public Task placeholder() {
    withoutRequest();
    Instant expiresAt = createdAt.plus(Timings.standard().keeping().retention());
    return Task.placeholder(key(), order(), Attempt.first(dispatch), expiresAt);
  }

  /** Claimed by its first processor when it was created. */
  public Task processing() {
    return queued().claim(createdAt, Timings.standard().leasing().lease());
  }

  public Task completed() {
    Task processing = processing();
    return processing.complete(
        Samples.videoResult(processing), createdAt, Timings.standard().keeping().retention());
  }

  public Task failed() {
    return processing()
        .fail(Samples.error(createdAt), createdAt, Timings.standard().keeping().retention());
  }
}
