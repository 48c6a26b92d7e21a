package dev.taskapi.api;

import dev.taskapi.api.caller.Caller;
import dev.taskapi.api.caller.Callers;
import dev.taskapi.api.limit.RequestRate;
import dev.taskapi.api.wire.HttpCall;
import dev.taskapi.tasks.access.Scope;

/** What stands before every call that asks for a caller. */
record Admission(Callers callers, RequestRate rate) {

  /** Who calls; a problem unless he proves it, calls seldom enough and has the scope. */
  Caller admit(HttpCall call, Scope needed, CallTrace trace) {
    Caller caller = callers.identify(call);
    trace.identified(caller);
    rate.count(caller.account());
    caller.require(needed);
    return caller;
  }
}
