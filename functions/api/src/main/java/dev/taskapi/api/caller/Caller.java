package dev.taskapi.api.caller;

import dev.taskapi.tasks.AccountId;
import dev.taskapi.tasks.access.Scope;
import java.util.Set;

/** Who calls, as verified. */
public record Caller(AccountId account, String userId, Set<Scope> scopes) {
  public Caller {
    scopes = Set.copyOf(scopes);
  }
}
