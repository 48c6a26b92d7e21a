package dev.taskapi.tasks.query;

import dev.taskapi.tasks.port.Position;
import java.util.Optional;

/**
 * Which part of the matching tasks is wanted.
 *
 * @param limit 1 to {@value #MOST}
 * @param skip how many are passed over first
 * @param after where a former page ended
 */
public record Window(int limit, int skip, Optional<Position> after) {
  public static final int MOST = 1_000;

  public Window {
    if (limit < 1 || limit > MOST || skip < 0) {
      throw new IllegalArgumentException("limit must be 1 to " + MOST + " and skip 0 or more");
    }
  }
}
