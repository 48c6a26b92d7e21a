package dev.taskapi.tasks.testing;

import dev.taskapi.tasks.port.ProcessingState;
import java.time.Instant;
import java.util.Optional;

/** The state in this process. */
public final class InMemoryProcessingState implements ProcessingState {
  private State now = State.UNKNOWN;

  @Override
  public synchronized State read() {
    return now;
  }

  @Override
  public synchronized void note(boolean fed, Instant at) {
    if (now.seen().filter(last -> last.at().isAfter(at)).isEmpty()) {
      now = new State(Optional.of(new Seen(fed, at)), now.pause());
    }
  }

  @Override
  public synchronized void pause(String reason) {
    now = new State(now.seen(), Optional.of(reason));
  }

  @Override
  public synchronized void endPause() {
    now = new State(now.seen(), Optional.empty());
  }
}
