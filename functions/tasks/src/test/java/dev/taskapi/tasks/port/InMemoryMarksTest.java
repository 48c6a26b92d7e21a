package dev.taskapi.tasks.port;

import dev.taskapi.tasks.testing.InMemoryMarks;

class InMemoryMarksTest extends QueueMarksContract {
  private final QueueMarks marks = new InMemoryMarks();

  @Override
  QueueMarks marks() {
    return marks;
  }
}
