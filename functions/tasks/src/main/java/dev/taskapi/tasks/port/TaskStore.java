package dev.taskapi.tasks.port;

import dev.taskapi.tasks.AccountId;
import dev.taskapi.tasks.RequestData;
import dev.taskapi.tasks.RequestRef;
import dev.taskapi.tasks.Task;
import dev.taskapi.tasks.TaskKey;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps the tasks. Reads by key are consistent; {@link #scan}, {@link #oldest}, {@link #count} and
 * {@link #due} read indexes, which may lag. An expired or buried task reads as absent. Throws
 * {@link StoreException} where the store cannot be had.
 */
public interface TaskStore {
  /**
   * Writes a task that must not exist yet, under a new revision. Where one exists nothing is
   * written; a task with the same dispatch is the writer's own, or that of its twin. Nor is
   * anything written where the task of this dispatch was deleted, or one that was created at the
   * same millisecond, or, whatever it was, at or after {@code since}.
   *
   * @param since when the task was first asked for, if that may be long ago
   */
  Creation create(Task task, Optional<Instant> since);

  /** The same for a task that is asked for now. */
  default Creation create(Task task) {
    return create(task, Optional.empty());
  }

  /**
   * Writes {@code next} under a new revision if the stored task still has the revision it bears.
   */
  Write replace(Task next);

  /**
   * Puts a tombstone in a task's place if the stored task still has the revision that it bears. The
   * tombstone reads as absent.
   *
   * @param expiresAt until when it is remembered that this task was deleted
   */
  Write bury(Task task, Instant deletedAt, Instant expiresAt);

  Optional<Task> find(TaskKey key);

  /** Those of the keys that exist. Any number of keys. */
  Map<TaskKey, Task> findAll(Collection<TaskKey> keys);

  /**
   * Whether another account has a task of this id and this account never had one, as far as its
   * expired row or tombstone tells. Consistent. What it answers is no business of the caller's but
   * for saying so.
   */
  boolean belongsToAnother(TaskKey key);

  /**
   * The request of a task, wherever it stands; empty where the task has none. Throws {@link
   * RequestGoneException} where the task was deleted meanwhile, or named another since it was read.
   */
  Optional<RequestData> request(Task task);

  /**
   * Puts a request where the task row does not carry it, if it is too large for that; answers the
   * task that names it.
   */
  Task place(Task task, RequestData request, Instant expiresAt);

  /** Removes a request that stands apart, if it is there. */
  void eraseRequest(AccountId account, RequestRef.Apart request);

  /**
   * Entries of one stream, newest first: about {@code limit} are read, and fewer left by filters.
   */
  Slice scan(Stream stream, Optional<Position> after, int limit);

  /** The first entries of one stream, oldest first. */
  List<Position> oldest(Stream stream, int limit);

  /** How many entries a stream has that were created within the span. */
  long count(Stream stream, Span span);

  default long count(Stream stream) {
    return count(stream, Span.ALL);
  }

  /** Tasks that the reconciler must look at, the longest due first; at most {@code limit}. */
  List<Due> due(int bucket, Instant now, Optional<Due> after, int limit);

  /** How many buckets {@link #due} is divided into. */
  int buckets();
}
