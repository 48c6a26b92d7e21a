package dev.taskapi.api.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.taskapi.api.endpoint.Limits;

/** The body of the call that makes a key, exactly as its reader takes it. */
final class KeySchemas {
  private KeySchemas() {}

  static ObjectNode makeKey() {
    return Doc.object(
        "type",
        "object",
        "properties",
        Doc.object(
            "name",
            Texts.line(Limits.KEY_NAME_CHARACTERS, "What it is for, in your words."),
            "scopes",
            RequestFields.several(
                Words.SCOPES_OF_KEYS,
                "What it may do: nothing that its maker may not. All that its maker and keys can"
                    + " have, if not said."),
            "expires_at",
            Doc.object(
                "type",
                Doc.list("string", "null"),
                "format",
                "date-time",
                "pattern",
                "^" + Limits.TIME_FORM + "$",
                "description",
                "When it stops working; must be in the future. Never, if not said.",
                "examples",
                Doc.list("2030-01-31T12:00:00Z"))));
  }
}
