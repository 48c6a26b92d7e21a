package dev.taskapi.api.endpoint;

import dev.taskapi.api.caller.Caller;
import dev.taskapi.api.problem.Problem;
import dev.taskapi.api.problem.Problems;
import dev.taskapi.api.wire.HttpCall;
import dev.taskapi.api.wire.KeyView;
import dev.taskapi.api.wire.KeyView.KeyList;
import dev.taskapi.api.wire.NewKeyView;
import dev.taskapi.api.wire.Reply;
import dev.taskapi.tasks.access.KeyLimits;
import dev.taskapi.tasks.access.KeyMaking;
import dev.taskapi.tasks.access.ManageKeys;
import dev.taskapi.tasks.access.Scope;
import java.time.InstantSource;
import java.util.Set;
import java.util.stream.Collectors;

/** The calls that manage an account's API keys. */
public final class KeyEndpoints {
  private final ManageKeys keys;
  private final KeyReader reader;

  public KeyEndpoints(ManageKeys keys, InstantSource clock) {
    this.keys = keys;
    this.reader = new KeyReader(clock);
  }

  /** Makes a key; its secret is in this answer and nowhere else. */
  public Reply make(Caller caller, HttpCall call) {
    return switch (keys.make(reader.read(caller, call.json()))) {
      case KeyMaking.Made made ->
          Reply.secret(201, NewKeyView.of(KeyView.of(made.key()), made.secret().reveal()));
      case KeyMaking.Lacking lacking -> throw lacks(lacking.scopes()).asException();
      case KeyMaking.Full full -> throw full(full.limits()).asException();
    };
  }

  /** All keys, newest first. */
  public Reply list(Caller caller, HttpCall call) {
    return Reply.json(
        200, new KeyList(keys.list(caller.account()).stream().map(KeyView::of).toList()));
  }

  /** Revokes a key, once or again. */
  public Reply revoke(Caller caller, HttpCall call) {
    String id = call.pathParameter("key_id");
    if (!keys.revoke(caller.account(), id)) {
      throw Problems.notFound("API key %s not found".formatted(id)).asException();
    }
    return Reply.noContent();
  }

  private static Problem lacks(Set<Scope> scopes) {
    String names = scopes.stream().sorted().map(Scope::wireName).collect(Collectors.joining(", "));
    return Problems.forbidden("A key cannot have what its maker lacks: " + names);
  }

  private static Problem full(KeyLimits limits) {
    return Problems.conflict(
        "An account may have %d working API keys, and %d with those that stopped working in the last 30 days: revoke one that is not needed, or wait"
            .formatted(limits.working(), limits.remembered()));
  }
}
