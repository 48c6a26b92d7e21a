package dev.taskapi.tasks.reconcile;

/** What the reconciler found of one task, and did. */
public enum Finding {
  /** An index said so, the row did not. */
  NOT_DUE,
  /** A task that could not be sent when it was created is queued now. */
  QUEUED,
  /** Its processor has a lease. */
  RUNNING,
  /** Its message is still in its queue, as far as can be known. */
  WAITING,
  /** Its message was lost and is sent again. */
  RESENT,
  /** A task was deleted and is erased for certain now. */
  ERASED,
  /** A part of the index could not be read; its tasks are looked at at the next run. */
  UNREAD,
  /** Store or queue failed; it is looked at again at the next run. */
  UNREACHABLE
}
