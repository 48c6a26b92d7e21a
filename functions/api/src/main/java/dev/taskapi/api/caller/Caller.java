package dev.taskapi.api.caller;

import dev.taskapi.api.problem.Problems;
import dev.taskapi.tasks.AccountId;
import dev.taskapi.tasks.access.Scope;
import java.util.Set;

/** Who calls, as verified. */
public record Caller(AccountId account, String userId, Set<Scope> scopes) {
  public Caller {
    scopes = Set.copyOf(scopes);
  }

  /** A problem unless he has the scope. */
  public void require(Scope needed) {
    if (!scopes.contains(needed)) {
      String never = Scope.ofKeys().contains(needed) ? "" : ", which no API key has";
      throw Problems.forbidden("This call needs the scope " + needed.wireName() + never)
          .asException();
    }
  }
}
