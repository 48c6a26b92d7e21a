package dev.taskapi.tasks.port;

import dev.taskapi.tasks.testing.InMemoryProcessingState;

class InMemoryProcessingStateTest extends ProcessingStateContract {
  private final ProcessingState state = new InMemoryProcessingState();

  @Override
  ProcessingState state() {
    return state;
  }
}
