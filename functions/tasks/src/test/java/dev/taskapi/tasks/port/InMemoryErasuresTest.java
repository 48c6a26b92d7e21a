package dev.taskapi.tasks.port;

import dev.taskapi.tasks.testing.InMemoryErasures;

class InMemoryErasuresTest extends ErasuresContract {
  private final Erasures erasures = new InMemoryErasures();

  @Override
  Erasures erasures() {
    return erasures;
  }
}
