package dev.taskapi.tasks.port;

import dev.taskapi.tasks.testing.InMemoryCalls;

class InMemoryCallsTest extends IdempotencyStoreContract {
  private final IdempotencyStore calls = new InMemoryCalls();

  @Override
  IdempotencyStore calls() {
    return calls;
  }
}
