package dev.taskapi.api;

import dev.taskapi.api.caller.ApiKeys;
import dev.taskapi.api.caller.BearerTokens;
import dev.taskapi.api.caller.Callers;
import dev.taskapi.api.limit.RequestRate;
import dev.taskapi.api.route.ApiFunction;
import dev.taskapi.tasks.Lazy;
import dev.taskapi.tasks.Surroundings;
import dev.taskapi.tasks.cloud.Cloud;
import java.time.InstantSource;
import java.util.Optional;

/** The composition root of the API Gateway side: who is let in, and what answers. */
public final class Api {
  private final Endpoints endpoints;
  private final Lazy<BearerTokens> tokens;
  private final Admission admission;
  private final InstantSource clock;

  public Api(Cloud cloud, ApiSettings settings, Surroundings surroundings) {
    this.endpoints = new Endpoints(cloud, settings, surroundings);
    this.clock = surroundings.clock();
    this.tokens = new Lazy<>(() -> new BearerTokens(settings.tokens(), clock));
    this.admission =
        new Admission(
            new Callers(tokens, new ApiKeys(cloud.keys(), clock)),
            new RequestRate(settings.limits(), clock));
  }

  /**
   * Has what tokens are verified by before the first one comes. Where it cannot be had, the log
   * says so, and the first token asks again.
   */
  void fetchKeys() {
    tokens.get().fetchKeys();
  }

  /** What answers the routes of a function. */
  public ApiHandler handler(ApiFunction function) {
    return new ApiHandler(endpoints.of(function), Optional.of(admission), clock);
  }

  /** What answers the routes that ask for no caller, and needs nothing of the cloud. */
  public static ApiHandler openHandler(InstantSource clock) {
    return new ApiHandler(Endpoints.open(), Optional.empty(), clock);
  }
}
