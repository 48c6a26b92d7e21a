package dev.taskapi.api.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import dev.taskapi.api.caller.Caller;
import dev.taskapi.api.problem.Problems;
import dev.taskapi.tasks.Ids;
import dev.taskapi.tasks.create.KeyedCall;
import dev.taskapi.tasks.create.KeyedCalls;
import dev.taskapi.tasks.create.Names;
import dev.taskapi.tasks.port.CallKey;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the Idempotency-Key of calls that create. */
public final class Idempotency {
  public static final String HEADER = "Idempotency-Key";
  static final Pattern FORM = Pattern.compile("[!-~]{1,255}");

  private final KeyedCalls calls;
  private final Ids ids;

  public Idempotency(KeyedCalls calls, Ids ids) {
    this.calls = calls;
    this.ids = ids;
  }

  /** A call that was begun, under a key or not. */
  record Begun(Names names, Optional<KeyedCall> keyed) {}

  /**
   * Begins a call that is valid and within its limits: from now on its key is used up. A problem
   * where the key is none, or names a call with another body.
   */
  Begun begin(Caller caller, Sent sent) {
    Optional<KeyedCall> keyed =
        sent.call()
            .header(HEADER)
            .map(key -> new CallKey(caller.account(), sent.route().path(), checked(key)))
            .map(key -> begin(key, sent.body()));
    return new Begun(keyed.map(KeyedCall::names).orElseGet(() -> Names.fresh(ids)), keyed);
  }

  /** The status of the first answer under the key; this one where there was none. */
  int status(Begun begun, int status) {
    return begun.keyed().map(call -> calls.answer(call, status)).orElse(status);
  }

  private KeyedCall begin(CallKey key, JsonNode body) {
    return calls
        .begin(key, Fingerprint.of(body))
        .orElseThrow(
            () ->
                Problems.conflict(
                        "This Idempotency-Key was used with another body; send a new key with a"
                            + " new request")
                    .asException());
  }

  private static String checked(String key) {
    if (!FORM.matcher(key).matches()) {
      throw Problems.badRequest("An Idempotency-Key has 1 to 255 visible ASCII characters")
          .asException();
    }
    return key;
  }
}
