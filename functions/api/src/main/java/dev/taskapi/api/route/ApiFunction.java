package dev.taskapi.api.route;

/** The Lambda functions behind the API; each has only the rights that its routes need. */
public enum ApiFunction {
  /** Writes new tasks and sends their messages. */
  CREATE,
  /** Reads tasks and keys, and signs links to files. */
  QUERY,
  /** Regenerates and cancels tasks, and queues those that are pending. */
  CHANGE,
  /** Erases tasks and all that belongs to them. */
  ERASE,
  /** Switches on what feeds the processors. */
  QUEUE,
  /** Makes and revokes API keys. */
  KEYS,
  /** Answers without credentials and touches nothing; also whatever no route matches. */
  OPEN
}
