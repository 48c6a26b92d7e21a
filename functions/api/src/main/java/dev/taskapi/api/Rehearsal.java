package dev.taskapi.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import dev.taskapi.api.caller.TokenSettings;
import dev.taskapi.api.limit.Limits;
import dev.taskapi.api.route.ApiFunction;
import dev.taskapi.api.route.Route;
import dev.taskapi.api.route.Routes;
import dev.taskapi.api.wire.Body;
import dev.taskapi.api.wire.HttpCall;
import dev.taskapi.tasks.AccountId;
import dev.taskapi.tasks.Surroundings;
import dev.taskapi.tasks.access.ApiKeySecret;
import dev.taskapi.tasks.cloud.Cloud;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/**
 * Answers each of a function's routes once over services that are nobody's, so that a snapshot of
 * this process holds what a call needs: classes, codecs, trust. Nothing of it is kept, is counted,
 * or leaves this process.
 */
final class Rehearsal {
  private static final System.Logger LOG = System.getLogger(Rehearsal.class.getName());
  private static final String NAME = "rehearsal";
  private static final AccountId ACCOUNT = new AccountId(NAME);

  private static final String EVENT =
      """
      {"routeKey": "r", "headers": {"a": "b"}, "requestContext": {"http": {"method": "GET"}},
       "body": null, "isBase64Encoded": false, "cookies": ["c"]}
      """;

  private static final Map<ApiFunction, String> BODIES =
      Map.of(
          ApiFunction.CREATE,
          """
          {"task_type": "quiz", "story_prompt": "r", "segments": 1, "tasks": [{"task_type": "quiz",
           "request_data": {"story_prompt": "r", "difficulty": "easy"}}],
           "request_data": {"story_prompt": "r", "difficulty": "easy"}}
          """,
          ApiFunction.CHANGE,
          "{\"task_ids\": [\"rehearsal\"]}",
          ApiFunction.KEYS,
          "{}");

  private final ApiHandler handler;
  private final List<Map<String, String>> callers;

  private Rehearsal(ApiHandler handler, List<Map<String, String>> callers) {
    this.handler = handler;
    this.callers = callers;
  }

  /** What it failed by, if it did: the function works without it, and starts more slowly. */
  static Optional<Exception> of(ApiFunction function, Surroundings surroundings) {
    try {
      if (function == ApiFunction.OPEN) {
        new Rehearsal(Api.openHandler(surroundings.clock()), List.of(Map.of())).play(function);
      } else {
        overNobody(function, surroundings);
      }
      return Optional.empty();
    } catch (IOException | GeneralSecurityException | JOSEException | RuntimeException failed) {
      return Optional.of(failed);
    }
  }

  private static void overNobody(ApiFunction function, Surroundings surroundings)
      throws IOException, GeneralSecurityException, JOSEException {
    SSLContext.getDefault().getSocketFactory();
    Surroundings uncounted =
        new Surroundings(surroundings.clock(), surroundings.ids(), surroundings.timings());
    ApiKeySecret secret = ApiKeySecret.random(ACCOUNT, uncounted.ids());
    RehearsedToken token = RehearsedToken.of(NAME, uncounted.now());
    try (Nobody nobody = new Nobody(token.keys())) {
      Cloud cloud =
          nobody.cloud(uncounted).withKeys(new OneKey(secret, uncounted)).fedBy(NoFeeds::new);
      ApiHandler handler =
          new Api(cloud, settings(token.settings(nobody.keys())), uncounted).handler(function);
      new Rehearsal(
              handler,
              List.of(
                  Map.of("x-api-key", secret.reveal()),
                  Map.of("authorization", "Bearer " + token.text(), "x-account-id", NAME)))
          .play(function);
      if (function == ApiFunction.ERASE) {
        // There is no task whose deletion would come to its files.
        cloud.files().erase(NAME);
      }
    }
  }

  private static ApiSettings settings(TokenSettings tokens) {
    return new ApiSettings(
        tokens,
        () -> "a secret of nobody's, 32 bytes long",
        Limits.of(Limits.REQUESTS_PER_SECOND, Limits.OPEN_TASKS));
  }

  static void tell(Exception failure) {
    LOG.log(
        System.Logger.Level.WARNING,
        "The first calls after a restore will be slow: they could not be rehearsed",
        failure);
  }

  private void play(ApiFunction function) {
    Routes.ALL.stream()
        .filter(route -> route.function() == function)
        .forEach(route -> callers.forEach(caller -> answer(route, caller)));
  }

  private void answer(Route route, Map<String, String> caller) {
    try {
      Wire.read(new ByteArrayInputStream(EVENT.getBytes(UTF_8)));
      Wire.write(handler.answer(route, call(route, caller)), OutputStream.nullOutputStream());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static HttpCall call(Route route, Map<String, String> caller) {
    Map<String, String> headers = new HashMap<>(caller);
    headers.put("content-type", "application/json");
    Map<String, String> path = Map.of("task_id", NAME, "key_id", NAME, "asset", NAME);
    Optional<Body> body =
        Optional.ofNullable(BODIES.get(route.function())).map(text -> new Body(text, false));
    return new HttpCall(NAME, headers, path, Map.of(), body);
  }
}
