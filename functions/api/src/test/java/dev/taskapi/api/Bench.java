package dev.taskapi.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.taskapi.api.caller.TokenSettings;
import dev.taskapi.api.limit.Limits;
import dev.taskapi.api.openapi.Conformance;
import dev.taskapi.api.route.ApiFunction;
import dev.taskapi.api.route.Route;
import dev.taskapi.tasks.Task;
import dev.taskapi.tasks.cloud.Cloud;
import dev.taskapi.tasks.port.TaskStore;
import dev.taskapi.tasks.testing.InMemoryApiKeys;
import dev.taskapi.tasks.testing.InMemoryCalls;
import dev.taskapi.tasks.testing.InMemoryErasures;
import dev.taskapi.tasks.testing.InMemoryFeeds;
import dev.taskapi.tasks.testing.InMemoryFiles;
import dev.taskapi.tasks.testing.InMemoryMarks;
import dev.taskapi.tasks.testing.InMemoryProcessingState;
import dev.taskapi.tasks.testing.InMemoryQueues;
import dev.taskapi.tasks.testing.InMemoryTaskStore;
import dev.taskapi.tasks.testing.Invocation;
import dev.taskapi.tasks.testing.ManualClock;
import dev.taskapi.tasks.testing.Samples;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.UnaryOperator;

/** The API over services in this process, its clock stopped. */
final class Bench {
  static final String UUID_4 =
      "[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}";
  private static final String CURSOR_SECRET = "a cursor secret of 32 bytes or more";

  /** More than any test needs. */
  private static final Limits NO_LIMITS = Limits.of(1_000_000, 1_000_000);

  static {
    LogBook.quietConsole();
  }

  final ManualClock clock = new ManualClock();
  final InMemoryTaskStore store = new InMemoryTaskStore(clock);
  final InMemoryQueues queues = new InMemoryQueues(clock);
  final InMemoryFiles files = new InMemoryFiles();
  final InMemoryErasures erasures = new InMemoryErasures();
  final InMemoryApiKeys keys = new InMemoryApiKeys();
  final InMemoryCalls calls = new InMemoryCalls();
  final InMemoryProcessingState processing = new InMemoryProcessingState();
  final InMemoryFeeds feeds = new InMemoryFeeds();
  private final Api api;
  private final String token = Tokens.sign(Tokens.lasting(Duration.ofDays(365)));

  Bench() {
    this(NO_LIMITS);
  }

  Bench(TokenSettings tokens) {
    this(tokens, UnaryOperator.identity(), NO_LIMITS);
  }

  Bench(Limits limits) {
    this(Tokens.SETTINGS, UnaryOperator.identity(), limits);
  }

  /** Over a store that goes wrong. */
  Bench(UnaryOperator<TaskStore> disturbed) {
    this(Tokens.SETTINGS, disturbed, NO_LIMITS);
  }

  private Bench(TokenSettings tokens, UnaryOperator<TaskStore> disturbed, Limits limits) {
    Cloud cloud =
        new Cloud(
            disturbed.apply(store),
            queues,
            queues,
            new InMemoryMarks(),
            files,
            keys,
            erasures,
            calls,
            processing,
            () -> feeds);
    ApiSettings settings = new ApiSettings(tokens, () -> CURSOR_SECRET, limits);
    api = new Api(cloud, settings, Samples.surroundings(clock));
  }

  /** As before a snapshot. */
  void fetchKeys() {
    api.fetchKeys();
  }

  /** A sample of the folder {@code events}. */
  static String sample(String name) {
    try {
      return Files.readString(Path.of("../../events", name));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Sends a call of the seeds' user, {@code user_123} for {@code account_456}. */
  Answer send(Call call) {
    return sendBare(
        call.with("Authorization", "Bearer " + token)
            .with("X-Account-ID", Samples.ACCOUNT.value()));
  }

  /** Sends a call just with the headers that it has. */
  Answer sendBare(Call call) {
    ApiFunction function = call.route().map(Route::function).orElse(ApiFunction.OPEN);
    Answer answer = send(function, call.event());
    assertThat(answer.header("X-Request-Id")).isEqualTo(Call.REQUEST_ID);
    return answer;
  }

  Answer send(ApiFunction function, APIGatewayV2HTTPEvent event) {
    return Answer.of(respond(function, event));
  }

  /** What comes back, which must be as the OpenAPI document says. */
  APIGatewayV2HTTPResponse respond(ApiFunction function, APIGatewayV2HTTPEvent event) {
    APIGatewayV2HTTPResponse response =
        api.handler(function).handleRequest(event, Invocation.ofFifteenMinutes());
    Conformance.check(event, response);
    return response;
  }

  Answer get(String target) {
    return send(Call.get(target));
  }

  Answer post(String target, String json) {
    return send(Call.post(target, json));
  }

  /** Puts a task in its place. */
  void has(Task... tasks) {
    for (Task task : tasks) {
      store.create(task);
    }
  }

  void assertNothingHappened() {
    assertThat(store.all()).isEmpty();
    assertThat(queues.sent()).isEmpty();
    assertThat(calls.size()).isZero();
  }
}
