package dev.taskapi.api.openapi;

import dev.taskapi.api.wire.KeyView;
import dev.taskapi.api.wire.NewKeyView;

/** What is said of API keys. */
final class KeyFields {
  private KeyFields() {}

  static void tell(AnswerWords words) {
    words.type(KeyView.class, "Key", "An API key without what opens it.");
    words.type(KeyView.KeyList.class, "KeyList", "The account's API keys, newest first.");
    words.type(NewKeyView.class, "NewKey", "An API key with what opens it.");
    words.said("keys", "Those that were revoked or expired, too, for 30 days.");
    words.said("key_id", "Names the key, and opens nothing.");
    words.said("api_key", "What to send as `X-API-Key`; shown this once. Keep it secret.");
    words.said("name", "What it is for, in its maker's words.");
    words.said(
        "scopes",
        "What it may do.",
        "items",
        Doc.object("type", "string", "enum", Words.SCOPES_OF_KEYS));
    words.time("expires_at", "When it stops working; null for never.");
    words.time("revoked_at", "When it was revoked; null if it was not.");
  }
}
