package dev.taskapi.api.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.taskapi.api.route.Route;
import dev.taskapi.api.route.Routes;
import dev.taskapi.api.wire.Reply;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Holds requests and answers against the document: an answer whose status, content type, headers or
 * body it does not tell of fails the test that got it, and so does a body that is taken though the
 * document forbids it, or refused though the document allows it.
 */
public final class Conformance {
  private static final ObjectNode DOCUMENT = Document.make();
  private static final SchemaBook ANSWERS = SchemaBook.ofAnswers(DOCUMENT);
  private static final SchemaBook REQUESTS = SchemaBook.of(DOCUMENT);

  private Conformance() {}

  public static void check(APIGatewayV2HTTPEvent event, APIGatewayV2HTTPResponse response) {
    String call = event.getRequestContext().getHttp().getMethod() + " " + event.getRawPath();
    int status = response.getStatusCode();
    JsonNode said = said(event, status);
    assertThat(said.isMissingNode())
        .as("%s answered %d, of which the document does not tell", call, status)
        .isFalse();
    checkHeaders(call, response, said.path("headers"));
    checkBody(call, response, said.path("content"));
    route(event)
        .map(Conformance::operation)
        .filter(operation -> operation.has("requestBody"))
        .ifPresent(operation -> RequestConformance.check(REQUESTS, operation, event, response));
  }

  /** What the document tells of an answer; of paths and methods that it has not, in general. */
  private static JsonNode said(APIGatewayV2HTTPEvent event, int status) {
    JsonNode said =
        route(event)
            .map(route -> operation(route).path("responses").path(String.valueOf(status)))
            .orElseGet(() -> shared(event, status));
    return said.has("$ref") ? DOCUMENT.at(said.path("$ref").asText().substring(1)) : said;
  }

  private static JsonNode shared(APIGatewayV2HTTPEvent event, int status) {
    int expected = Routes.at(event.getRawPath()).isEmpty() ? 404 : 405;
    return status == expected ? Answers.shared(status) : Doc.object().path("nothing");
  }

  private static Optional<Route> route(APIGatewayV2HTTPEvent event) {
    return Routes.at(event.getRawPath()).stream()
        .filter(route -> route.method().equals(event.getRequestContext().getHttp().getMethod()))
        .findFirst();
  }

  private static JsonNode operation(Route route) {
    return DOCUMENT.path("paths").path(route.path()).path(route.method().toLowerCase(Locale.ROOT));
  }

  private static void checkHeaders(String call, APIGatewayV2HTTPResponse response, JsonNode said) {
    Set<String> sent =
        response.getHeaders().keySet().stream()
            .filter(name -> !name.equals("Content-Type"))
            .collect(Collectors.toSet());
    Set<String> known =
        said.properties().stream().map(Map.Entry::getKey).collect(Collectors.toSet());
    assertThat(known).as("the headers that %s may answer", call).containsAll(sent);
    said.properties().stream()
        .filter(header -> header.getValue().path("required").asBoolean())
        .forEach(header -> assertThat(sent).as("headers of %s", call).contains(header.getKey()));
    said.properties().stream()
        .filter(header -> sent.contains(header.getKey()))
        .filter(header -> header.getValue().at("/schema/type").asText().equals("integer"))
        .forEach(
            header -> assertThat(response.getHeaders().get(header.getKey())).matches("[0-9]+"));
  }

  private static void checkBody(String call, APIGatewayV2HTTPResponse response, JsonNode said) {
    String declared = response.getHeaders().getOrDefault("Content-Type", "");
    String type = declared.split(";", 2)[0];
    if (said.isMissingNode()) {
      assertThat(response.getBody()).as("the body of %s", call).isNullOrEmpty();
      assertThat(declared).as("the content type of %s, which has none", call).isEmpty();
      return;
    }
    assertThat(said.has(type)).as("%s answered %s, as the document says", call, type).isTrue();
    if (Set.of(Reply.JSON, Reply.PROBLEM).contains(type)) {
      assertThat(ANSWERS.faults(said.path(type).path("schema"), response.getBody()))
          .as("what the document finds in the answer of %s: %s", call, shortened(response))
          .isEmpty();
    }
  }

  private static String shortened(APIGatewayV2HTTPResponse response) {
    String body = response.getBody();
    return body.substring(0, Math.min(body.length(), 2_000));
  }
}
