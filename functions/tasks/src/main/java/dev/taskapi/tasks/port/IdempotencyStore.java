package dev.taskapi.tasks.port;

/**
 * Remembers the first call under each key. Consistent. Throws {@link StoreException} where the
 * store cannot be had.
 */
public interface IdempotencyStore {
  /**
   * Remembers {@code mine} if no call is remembered under the key, or one that has expired when
   * {@code mine} was begun.
   *
   * @return the call that is remembered now
   */
  FirstCall begin(CallKey key, FirstCall mine);

  /**
   * Notes the status of the first answer, unless one is noted already.
   *
   * @return the status that is noted now; {@code status} where {@code first} is forgotten
   */
  int answer(CallKey key, FirstCall first, int status);
}
