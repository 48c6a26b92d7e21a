package dev.taskapi.runtime;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/**
 * A function as it is deployed.
 *
 * @param handler the class that Lambda makes
 * @param code the folder of its unpacked zip
 * @param limit how long an invocation may take
 * @param snapshot whether it starts from a snapshot
 * @param variables its environment beside what Lambda adds
 */
public record PackagedFunction(
    String name,
    String handler,
    Path code,
    int memoryMb,
    Duration limit,
    boolean snapshot,
    Map<String, String> variables) {
  public PackagedFunction {
    variables = Map.copyOf(variables);
  }

  /** The same, started from a snapshot or not. */
  public PackagedFunction withSnapshot(boolean wanted) {
    return new PackagedFunction(name, handler, code, memoryMb, limit, wanted, variables);
  }

  /** The same with another handler. */
  public PackagedFunction running(String other, Path itsCode) {
    return new PackagedFunction(name, other, itsCode, memoryMb, limit, snapshot, variables);
  }

  /** The same with more variables; where it has one already, the new value counts. */
  public PackagedFunction with(Map<String, String> more) {
    Map<String, String> all = new TreeMap<>(variables);
    all.putAll(more);
    return new PackagedFunction(name, handler, code, memoryMb, limit, snapshot, all);
  }
}
