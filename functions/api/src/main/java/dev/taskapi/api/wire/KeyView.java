package dev.taskapi.api.wire;

import dev.taskapi.tasks.access.ApiKey;
import dev.taskapi.tasks.access.Scope;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An API key without what opens it. */
public record KeyView(
    String keyId,
    Optional<String> name,
    List<String> scopes,
    String createdAt,
    Optional<String> expiresAt,
    Optional<String> revokedAt)
    implements View {
  @Override
  public void write(Fields out) throws IOException {
    out.put("key_id", keyId)
        .put("name", name)
        .put("scopes", scopes)
        .put("created_at", createdAt)
        .put("expires_at", expiresAt)
        .put("revoked_at", revokedAt);
  }

  /** All keys of an account. */
  public record KeyList(List<KeyView> keys) implements View {
    @Override
    public void write(Fields out) throws IOException {
      out.put("keys", keys);
    }
  }

  public static KeyView of(ApiKey key) {
    return new KeyView(
        key.id(),
        key.name(),
        key.scopes().stream().sorted().map(Scope::wireName).toList(),
        key.lifetime().createdAt().toString(),
        key.lifetime().expiresAt().map(Instant::toString),
        key.lifetime().revokedAt().map(Instant::toString));
  }
}
