package dev.taskapi.tasks.port;

import dev.taskapi.tasks.testing.InMemoryTaskStore;

class InMemoryStoreTest extends TaskStoreContract {
  private final TaskStore store = new InMemoryTaskStore(clock);

  @Override
  TaskStore store() {
    return store;
  }
}
