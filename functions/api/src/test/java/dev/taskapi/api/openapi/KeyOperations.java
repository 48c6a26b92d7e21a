package dev.taskapi.api.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.taskapi.api.route.Route;
import dev.taskapi.api.route.Routes;
import dev.taskapi.api.wire.KeyView;
import dev.taskapi.api.wire.NewKeyView;
import dev.taskapi.tasks.AccountId;
import dev.taskapi.tasks.access.ApiKeySecret;
import dev.taskapi.tasks.access.KeyLimits;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The calls that manage an account's API keys. */
final class KeyOperations {
  private static final String TAG = "Keys";
  private static final String BEARER = " Only with a Bearer token: a key manages no keys.";
  private static final ApiKeySecret SECRET =
      new ApiKeySecret(new AccountId("account_456"), "0123456789abcdef", "0".repeat(64));
  private static final KeyView KEY =
      new KeyView(
          SECRET.keyId(),
          Optional.of("Course Creator"),
          List.of("tasks:read", "tasks:write"),
          "2026-01-01T08:00:00Z",
          Optional.of("2030-01-31T12:00:00Z"),
          Optional.empty());

  private KeyOperations() {}

  static Map<Route, Operation> all() {
    return Map.of(
        Routes.MAKE_KEY, make(),
        Routes.LIST_KEYS, list(),
        Routes.REVOKE_KEY, revoke());
  }

  private static Operation make() {
    return Operation.of(
            "makeKey",
            TAG,
            """
            Makes an API key of the account. Its secret is shown in this answer and never again: \
            only a hash of it is kept. It works at once. An account may have %d working keys."""
                    .formatted(KeyLimits.STANDARD.working())
                + BEARER)
        .body(
            Doc.ref("schemas", "MakeKey"),
            Doc.object(
                "all",
                Examples.example("All that keys can have", Doc.object()),
                "lesser",
                Examples.example(
                    "Only what an integration needs",
                    Doc.object(
                        "name", "Course Creator",
                        "scopes", Doc.list("tasks:read", "tasks:write"),
                        "expires_at", "2030-01-31T12:00:00Z"))))
        .answer(
            201,
            Answers.secret(
                "It is made.",
                Doc.ref("schemas", "NewKey"),
                Examples.written(NewKeyView.of(KEY, SECRET.reveal()))))
        .answer(
            403,
            Answers.problem(
                403, "The caller may not do this, or wants a key to have what he lacks."))
        .answer(409, Answers.problem(409, "The account has as many keys as it may have."));
  }

  private static Operation list() {
    return Operation.of(
            "listKeys",
            TAG,
            "Lists the account's API keys without their secrets, newest first; those that were"
                + " revoked or expired, too, for 30 days."
                + BEARER)
        .answer(
            200,
            Answers.json(
                "All keys.",
                Doc.ref("schemas", "KeyList"),
                Examples.written(new KeyView.KeyList(List.of(KEY)))));
  }

  private static Operation revoke() {
    return Operation.of(
            "revokeKey",
            TAG,
            "Revokes an API key for good: it stops working within 60 seconds. May be repeated."
                + BEARER)
        .parameter(keyId())
        .answer(204, Answers.empty("It is revoked."))
        .answer(404, Answers.problem(404, "`API key X not found`."));
  }

  private static ObjectNode keyId() {
    return Doc.object(
        "name",
        "key_id",
        "in",
        "path",
        "required",
        true,
        "description",
        "The key's id, as the list tells it.",
        "schema",
        Doc.object("type", "string", "minLength", 1),
        "example",
        SECRET.keyId());
  }
}
