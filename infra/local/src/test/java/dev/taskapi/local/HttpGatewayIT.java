package dev.taskapi.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HttpGatewayIT {
  private static final Instant NOW = Instant.parse("2026-03-12T19:03:58Z");

  private final AtomicReference<@Nullable APIGatewayV2HTTPEvent> seen = new AtomicReference<>();
  private final AtomicReference<@Nullable Context> context = new AtomicReference<>();
  private final HttpClient http = HttpClient.newHttpClient();
  private APIGatewayV2HTTPResponse response = text(200, "fine");
  private final HttpGateway gateway = start();

  @AfterEach
  void stop() {
    gateway.close();
    http.close();
  }

  @Test
  void anEventCarriesTheRequestAsApiGatewayTellsIt() throws Exception {
    send(
        request("/api/tasks/t%201?status=A%2CB&status=C&empty&q=a+b")
            .header("X-Many", "one")
            .header("X-Many", "two")
            .header("Cookie", "a=1; b=2")
            .header("User-Agent", "test")
            .header("Content-Type", "application/json; charset=utf-8")
            .POST(BodyPublishers.ofString("{\"é\":1}")));

    var event = event();
    assertThat(event.getVersion()).isEqualTo("2.0");
    assertThat(event.getRouteKey()).isEqualTo("POST /api/tasks/{task_id}");
    assertThat(event.getRawPath()).isEqualTo("/api/tasks/t 1");
    assertThat(event.getRawQueryString()).isEqualTo("status=A%2CB&status=C&empty&q=a+b");
    assertThat(event.getQueryStringParameters())
        .isEqualTo(Map.of("status", "A,B,C", "empty", "", "q", "a b"));
    assertThat(event.getPathParameters()).isEqualTo(Map.of("task_id", "t 1"));
    assertThat(event.getHeaders()).containsEntry("x-many", "one,two").doesNotContainKey("cookie");
    assertThat(event.getCookies()).containsExactly("a=1", "b=2");
    assertThat(event.getBody()).isEqualTo("{\"é\":1}");
    assertThat(event.getIsBase64Encoded()).isFalse();
  }

  @Test
  void theRequestContextTellsWhoWhenAndWhat() throws Exception {
    send(request("/api/tasks").header("User-Agent", "test").GET());

    var told = event().getRequestContext();
    assertThat(told.getRouteKey()).isEqualTo("GET /api/tasks");
    assertThat(told.getStage()).isEqualTo("$default");
    assertThat(told.getRequestId()).isEqualTo("id");
    assertThat(told.getTime()).isEqualTo("12/Mar/2026:19:03:58 +0000");
    assertThat(told.getTimeEpoch()).isEqualTo(NOW.toEpochMilli());
    assertThat(told.getHttp().getMethod()).isEqualTo("GET");
    assertThat(told.getHttp().getPath()).isEqualTo("/api/tasks");
    assertThat(told.getHttp().getProtocol()).isEqualTo("HTTP/1.1");
    assertThat(told.getHttp().getSourceIp()).isEqualTo("127.0.0.1");
    assertThat(told.getHttp().getUserAgent()).isEqualTo("test");
  }

  @Test
  void whatARequestDoesNotHaveIsAbsent() throws Exception {
    send(request("/nowhere").GET());

    var event = event();
    assertThat(event.getRouteKey()).isEqualTo("$default");
    assertThat(event.getBody()).isNull();
    assertThat(event.getCookies()).isNull();
    assertThat(event.getPathParameters()).isNull();
    assertThat(event.getQueryStringParameters()).isNull();
  }

  @Test
  void aBodyThatIsNoTextComesInBase64() throws Exception {
    byte[] bytes = {1, -1, 0};
    send(post(bytes).header("Content-Type", "image/png"));
    assertThat(event().getIsBase64Encoded()).isTrue();
    assertThat(Base64.getDecoder().decode(event().getBody())).isEqualTo(bytes);

    send(post(bytes).header("Content-Type", "application/json"));
    assertThat(event().getIsBase64Encoded()).isTrue();
  }

  @Test
  void aHandlerKnowsTheTimeItHasLeft() throws Exception {
    send(request("/api/tasks").GET());

    var told = Objects.requireNonNull(context.get());
    assertThat(told.getRemainingTimeInMillis()).isEqualTo(30_000);
    assertThat(told.getAwsRequestId()).isEqualTo("id");
  }

  @Test
  void anAnswerKeepsStatusHeadersCookiesAndBytes() throws Exception {
    byte[] bytes = {7, -7};
    response = text(201, Base64.getEncoder().encodeToString(bytes));
    response.setIsBase64Encoded(true);
    response.setHeaders(Map.of("Content-Type", "image/png", "X-Request-Id", "r"));
    response.setMultiValueHeaders(Map.of("Link", List.of("a", "b")));
    response.setCookies(List.of("a=1", "b=2"));

    var request = request("/api/tasks").GET().build();
    var answer = http.send(request, BodyHandlers.ofByteArray());

    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(answer.body()).isEqualTo(bytes);
    assertThat(answer.headers().allValues("Content-Type")).containsExactly("image/png");
    assertThat(answer.headers().allValues("X-Request-Id")).containsExactly("r");
    assertThat(answer.headers().allValues("Link")).containsExactly("a", "b");
    assertThat(answer.headers().allValues("Set-Cookie")).containsExactly("a=1", "b=2");
  }

  @Test
  void anAnswerWithoutABodyHasNone() throws Exception {
    response = new APIGatewayV2HTTPResponse();
    response.setStatusCode(204);

    var answer = send(request("/api/tasks").DELETE());

    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void aHandlerThatFailsIsAnInternalErrorAndTheNextRequestIsServed() throws Exception {
    var failed = send(request("/fail").GET());
    assertThat(failed.statusCode()).isEqualTo(500);
    assertThat(failed.body()).isEqualTo("{\"message\":\"Internal Server Error\"}");

    assertThat(send(request("/api/tasks").GET()).statusCode()).isEqualTo(200);
  }

  @Test
  void anAnswerOverSixMegabytesIsAnInternalError() throws Exception {
    response = text(200, "x".repeat(GatewaySettings.PAYLOAD_LIMIT));

    assertThat(send(request("/api/tasks").GET()).statusCode()).isEqualTo(500);
  }

  @Test
  void aLongHeadIsRefused() throws Exception {
    var answer = send(request("/api/tasks").header("X-Long", "x".repeat(10_300)).GET());

    assertRefused(answer, 431);
    assertThat(send(request("/api/tasks").header("X-Long", "x".repeat(9_900)).GET()).statusCode())
        .isEqualTo(200);
  }

  @Test
  void aLongBodyIsRefusedAsIsOneThatGrowsTooLongAsAnEvent() throws Exception {
    assertRefused(send(post(new byte[10 * 1024 * 1024 + 1])), 413);

    var quotes = "\"".repeat(4 * 1024 * 1024).getBytes(UTF_8);
    assertRefused(send(post(quotes).header("Content-Type", "application/json")), 413);

    assertThat(seen.get()).isNull();
  }

  @Test
  void aTakenPortIsABindException() {
    var taken = GatewaySettings.onPort(gateway.endpoint().getPort());

    assertThatThrownBy(() -> HttpGateway.start(taken, Lambda.system(), List.of(), this::answer))
        .isInstanceOf(BindException.class);
  }

  private HttpGateway start() {
    try {
      var lambda = new Lambda(InstantSource.fixed(NOW), () -> "id");
      return HttpGateway.start(GatewaySettings.onPort(0), lambda, routes(), this::answer);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private List<LocalRoute> routes() {
    return List.of(
        new LocalRoute("POST", "/api/tasks/{task_id}", this::answer),
        new LocalRoute("GET", "/api/tasks", this::answer),
        new LocalRoute(
            "GET",
            "/fail",
            (event, told) -> {
              throw new IllegalStateException("a failure that this test wants");
            }));
  }

  private APIGatewayV2HTTPResponse answer(APIGatewayV2HTTPEvent event, Context told) {
    seen.set(event);
    context.set(told);
    return response;
  }

  private APIGatewayV2HTTPEvent event() {
    return Objects.requireNonNull(seen.get());
  }

  private static APIGatewayV2HTTPResponse text(int status, String body) {
    var text = new APIGatewayV2HTTPResponse();
    text.setStatusCode(status);
    text.setBody(body);
    return text;
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(gateway.endpoint().resolve(path));
  }

  private HttpRequest.Builder post(byte[] body) {
    return request("/api/tasks/t1").POST(BodyPublishers.ofByteArray(body));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return http.send(request.build(), BodyHandlers.ofString());
  }

  private static void assertRefused(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(answer.headers().firstValue("X-Request-Id")).contains("id");
    assertThat(answer.body())
        .startsWith("{\"status\":%d,\"title\":\"".formatted(status))
        .contains("\"detail\":\"");
  }
}
