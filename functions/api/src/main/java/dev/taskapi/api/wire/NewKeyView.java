package dev.taskapi.api.wire;

import java.util.List;
import java.util.Optional;

/** An API key with what opens it; shown when it is made and never again. */
public record NewKeyView(
    String keyId,
    String apiKey,
    Optional<String> name,
    List<String> scopes,
    String createdAt,
    Optional<String> expiresAt) {

  public static NewKeyView of(KeyView key, String apiKey) {
    return new NewKeyView(
        key.keyId(), apiKey, key.name(), key.scopes(), key.createdAt(), key.expiresAt());
  }

  /** Never the secret. */
  @Override
  public String toString() {
    return "NewKeyView[keyId=" + keyId + "]";
  }
}
