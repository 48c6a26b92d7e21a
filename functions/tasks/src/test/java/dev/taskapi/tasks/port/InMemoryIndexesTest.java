package dev.taskapi.tasks.port;

import dev.taskapi.tasks.testing.InMemoryTaskStore;

class InMemoryIndexesTest extends TaskIndexContract {
  private final TaskStore store = new InMemoryTaskStore(clock);

  @Override
  TaskStore store() {
    return store;
  }
}
