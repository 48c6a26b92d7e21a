package dev.taskapi.api.endpoint;

import dev.taskapi.api.caller.Caller;
import dev.taskapi.api.wire.HttpCall;
import dev.taskapi.api.wire.Reply;

/** Answers the calls of one route. */
public sealed interface Endpoint {
  /** For anybody. */
  @FunctionalInterface
  non-sealed interface Open extends Endpoint {
    Reply answer(HttpCall call);
  }

  /** For a verified caller with the route's scope. */
  @FunctionalInterface
  non-sealed interface ForCaller extends Endpoint {
    Reply answer(Caller caller, HttpCall call);
  }
}
