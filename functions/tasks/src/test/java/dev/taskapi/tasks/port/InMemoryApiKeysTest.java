package dev.taskapi.tasks.port;

import dev.taskapi.tasks.access.ApiKeyStore;
import dev.taskapi.tasks.testing.InMemoryApiKeys;

class InMemoryApiKeysTest extends ApiKeyStoreContract {
  private final ApiKeyStore keys = new InMemoryApiKeys();

  @Override
  ApiKeyStore keys() {
    return keys;
  }
}
