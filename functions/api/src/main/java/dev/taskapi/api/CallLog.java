package dev.taskapi.api;

import dev.taskapi.tasks.AccountId;
import java.util.Optional;

/**
 * What the log says of every call. Nothing that a caller sent is in it but what was verified: a
 * path, a query or a header may hold a secret by mistake.
 *
 * @param account absent where the caller did not prove one
 * @param operation method and path as the route writes it
 */
record CallLog(
    Optional<AccountId> account, String requestId, String operation, int status, long millis) {

  String line() {
    return "account="
        + account.map(AccountId::value).orElse("-")
        + " request="
        + requestId
        + " call=\""
        + operation
        + "\" status="
        + status
        + " ms="
        + millis;
  }
}
