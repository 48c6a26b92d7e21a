package dev.taskapi.api.wire;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** An API key with what opens it; shown when it is made and never again. */
public record NewKeyView(
    String keyId,
    String apiKey,
    Optional<String> name,
    List<String> scopes,
    String createdAt,
    Optional<String> expiresAt)
    implements View {
  @Override
  public void write(Fields out) throws IOException {
    out.put("key_id", keyId)
        .put("api_key", apiKey)
        .put("name", name)
        .put("scopes", scopes)
        .put("created_at", createdAt)
        .put("expires_at", expiresAt);
  }

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
