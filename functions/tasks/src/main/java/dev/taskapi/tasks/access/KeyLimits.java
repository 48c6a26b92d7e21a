package dev.taskapi.tasks.access;

/**
 * How many keys an account may have. Calls at the same moment may pass a limit by their number.
 *
 * @param working that are neither revoked nor expired
 * @param remembered those included that stopped working lately
 */
public record KeyLimits(int working, int remembered) {
  public static final KeyLimits STANDARD = new KeyLimits(100, 1_000);

  public KeyLimits {
    if (working < 1 || remembered < working) {
      throw new IllegalArgumentException("a working key is a remembered one");
    }
  }
}
