package dev.taskapi.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JWSAlgorithm;
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
import dev.taskapi.tasks.cloud.AwsClients;
import dev.taskapi.tasks.cloud.AwsClients.Endpoints;
import dev.taskapi.tasks.cloud.Cloud;
import dev.taskapi.tasks.cloud.CloudSettings;
import dev.taskapi.tasks.dynamodb.TableName;
import dev.taskapi.tasks.sqs.QueueUrls;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
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

  /** Signed by nobody: verifying it asks for keys, and there are none. */
  private static final String TOKEN = "eyJhbGciOiJSUzI1NiIsImtpZCI6InIifQ.eyJzdWIiOiJyIn0.AAAA";

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
          "{\"task_ids\": [\"rehearsal\"]}");

  private final ApiHandler handler;
  private final String key;

  private Rehearsal(ApiHandler handler, String key) {
    this.handler = handler;
    this.key = key;
  }

  /** What it failed by, if it did: the function works without it, and starts more slowly. */
  static Optional<RuntimeException> of(ApiFunction function, Surroundings surroundings) {
    try (Nobody nobody = new Nobody()) {
      ApiKeySecret secret = ApiKeySecret.random(ACCOUNT, surroundings.ids());
      new Rehearsal(handler(function, surroundings, secret, nobody), secret.reveal())
          .play(function);
      if (function == ApiFunction.ERASE) {
        eraseFiles(nobody.address(), surroundings);
      }
      return Optional.empty();
    } catch (IOException failed) {
      return Optional.of(new UncheckedIOException(failed));
    } catch (GeneralSecurityException failed) {
      return Optional.of(new IllegalStateException(failed));
    } catch (RuntimeException failed) {
      return Optional.of(failed);
    }
  }

  private static ApiHandler handler(
      ApiFunction function, Surroundings surroundings, ApiKeySecret secret, Nobody nobody)
      throws GeneralSecurityException {
    if (function == ApiFunction.OPEN) {
      return Api.openHandler(surroundings.clock());
    }
    SSLContext.getDefault().getSocketFactory();
    Surroundings uncounted =
        new Surroundings(surroundings.clock(), surroundings.ids(), surroundings.timings());
    Cloud cloud =
        cloud(nobody.address(), uncounted)
            .withKeys(new OneKey(secret, uncounted))
            .fedBy(NoFeeds::new);
    return new Api(cloud, settings(nobody.address()), uncounted).handler(function);
  }

  static void tell(RuntimeException failure) {
    LOG.log(
        System.Logger.Level.WARNING,
        "The first calls after a restore will be slow: they could not be rehearsed",
        failure);
  }

  /** There is no task whose deletion would come to its files. */
  private static void eraseFiles(URI address, Surroundings surroundings) {
    cloud(address, surroundings).files().erase(NAME);
  }

  private static Cloud cloud(URI address, Surroundings surroundings) {
    Endpoints nobody = new Endpoints(address, address, address, "us-east-1", NAME, NAME);
    return Cloud.of(
        AwsClients.at(nobody),
        new CloudSettings(TableName.of(NAME), new QueueUrls(address + "/"), NAME, List.of()),
        surroundings);
  }

  private static ApiSettings settings(URI address) {
    return new ApiSettings(
        new TokenSettings(
            NAME,
            NAME,
            NAME,
            new TokenSettings.Signature.PublishedKeys(
                address.resolve(Nobody.KEYS), JWSAlgorithm.RS256)),
        () -> "a secret of nobody's, 32 bytes long",
        Limits.of(Limits.REQUESTS_PER_SECOND, Limits.OPEN_TASKS));
  }

  private void play(ApiFunction function) {
    Routes.ALL.stream()
        .filter(route -> route.function() == function)
        .forEach(
            route -> {
              answer(route, Map.of("x-api-key", key));
              answer(route, Map.of("authorization", "Bearer " + TOKEN, "x-account-id", NAME));
            });
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
