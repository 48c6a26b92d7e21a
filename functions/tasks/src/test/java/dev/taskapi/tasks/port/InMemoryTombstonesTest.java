package dev.taskapi.tasks.port;

import dev.taskapi.tasks.testing.InMemoryTaskStore;

class InMemoryTombstonesTest extends TombstoneContract {
  private final TaskStore store = new InMemoryTaskStore(clock);

  @Override
  TaskStore store() {
    return store;
  }
}
