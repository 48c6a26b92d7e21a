package dev.taskapi.tasks.port;

import java.util.List;
import java.util.Optional;

/**
 * A piece of a stream.
 *
 * @param entries in order; filters may have left few or none
 * @param next where the stream goes on; absent at its end
 */
public record Slice(List<Position> entries, Optional<Position> next) {
  public Slice {
    entries = List.copyOf(entries);
  }
}
