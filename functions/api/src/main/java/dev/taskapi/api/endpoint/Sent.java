package dev.taskapi.api.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import dev.taskapi.api.route.Route;
import dev.taskapi.api.wire.HttpCall;

/** A call of a route, its body read. */
record Sent(Route route, HttpCall call, JsonNode body) {
  static Sent of(Route route, HttpCall call) {
    return new Sent(route, call, call.json());
  }
}
