package dev.taskapi.tasks;

/**
 * One order to make the content; regenerate begins another.
 *
 * @param number 1 for the first
 * @param dispatch random for each attempt: a message bears it and can run nothing else
 * @param variation decides the seed, so that a new attempt can come out differently
 */
public record Attempt(int number, String dispatch, int variation) {
  public static Attempt first(String dispatch) {
    return new Attempt(1, dispatch, 0);
  }

  /**
   * The next one.
   *
   * @param varied whether it is to come out differently
   */
  public Attempt next(String newDispatch, boolean varied) {
    return new Attempt(number + 1, newDispatch, varied ? variation + 1 : variation);
  }
}
