package dev.taskapi.tasks.access;

import java.util.Set;

/** What became of an order for a key. */
public sealed interface KeyMaking {
  /** The secret is known here and now, and never again. */
  record Made(ApiKey key, ApiKeySecret secret) implements KeyMaking {}

  /** No key may do more than its maker: these scopes he does not have. */
  record Lacking(Set<Scope> scopes) implements KeyMaking {
    public Lacking {
      scopes = Set.copyOf(scopes);
    }
  }

  /** The account has as many keys as it may have. */
  record Full(KeyLimits limits) implements KeyMaking {}
}
