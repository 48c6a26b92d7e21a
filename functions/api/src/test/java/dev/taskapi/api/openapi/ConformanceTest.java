package dev.taskapi.api.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.databind.JsonNode;
import dev.taskapi.requests.Loc;
import dev.taskapi.requests.Reading;
import dev.taskapi.requests.RequestReader;
import dev.taskapi.requests.TaskType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The document against what is and what is not as it says. */
final class ConformanceTest {
  private static final String ID = "X-Request-Id";
  private static final String TYPE = "Content-Type";
  private static final String JSON = "application/json";

  private static APIGatewayV2HTTPEvent event(String method, String path) {
    return APIGatewayV2HTTPEvent.builder()
        .withRawPath(path)
        .withRequestContext(
            RequestContext.builder()
                .withHttp(RequestContext.Http.builder().withMethod(method).build())
                .build())
        .build();
  }

  private static void check(int status, Map<String, String> headers, String body) {
    Conformance.check(
        event("GET", "/health"),
        APIGatewayV2HTTPResponse.builder()
            .withStatusCode(status)
            .withHeaders(headers)
            .withBody(body)
            .build());
  }

  @Test
  void anAnswerAsTheDocumentTellsItIsFine() {
    check(200, Map.of(ID, "1", TYPE, JSON), "{\"status\":\"ok\"}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "201 | application/json | {\"status\":\"ok\"}",
        "200 | text/plain       | ok",
        "200 | application/json | {\"status\":\"well\"}",
        "200 | application/json | {\"status\":\"ok\",\"more\":1}",
        "200 | application/json | {}",
        "500 | application/problem+json | {\"status\":500,\"title\":\"T\"}"
      })
  void whatTheDocumentDoesNotTellOfIsFound(int status, String type, String body) {
    assertThatThrownBy(() -> check(status, Map.of(ID, "1", TYPE, type), body))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void headersAreHeldAgainstItToo() {
    String ok = "{\"status\":\"ok\"}";
    assertThatThrownBy(() -> check(200, Map.of(TYPE, JSON), ok)).hasMessageContaining(ID);
    Map<String, String> more = new HashMap<>(Map.of(ID, "1", TYPE, JSON, "Set-Cookie", "a=b"));
    assertThatThrownBy(() -> check(200, more, ok)).hasMessageContaining("Set-Cookie");
  }

  @Test
  void everyExampleFitsItsSchema() {
    JsonNode document = Document.make();
    SchemaBook requests = SchemaBook.of(Document.make());
    SchemaBook answers = SchemaBook.ofAnswers(Document.make());
    List<JsonNode> bodies = document.path("paths").findValues("requestBody");
    assertThat(bodies).hasSizeGreaterThan(1);
    for (JsonNode body : bodies) {
      JsonNode json = body.path("content").path(JSON);
      json.path("examples")
          .forEach(
              example ->
                  assertThat(requests.faults(json.path("schema"), example.path("value").toString()))
                      .isEmpty());
    }
    for (JsonNode answer : document.path("paths").findValues("responses")) {
      answer.forEach(
          one -> {
            JsonNode json = one.path("content").path(JSON);
            if (json.has("example")) {
              assertThat(answers.faults(json.path("schema"), json.path("example").toString()))
                  .isEmpty();
            }
          });
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1920*1080, true",
    "128*128, true",
    "3840*2160, true",
    "2160*3840, true",
    "2880*2880, true",
    "0128*0130, true",
    "126*128, false",
    "129*128, false",
    "3842*128, false",
    "3840*2162, false",
    "2882*2882, false",
    "1920x1080, false",
    "'1920*1080\n', false",
    "01920*1080, false"
  })
  void aResolutionIsToldAsTheReaderTakesIt(String text, boolean taken) {
    JsonNode request = Doc.object("content", "A", "resolution", text);
    SchemaBook book = SchemaBook.of(Document.make());
    JsonNode schema = Doc.ref("schemas", RequestDataSchemas.name(TaskType.VIDEO));
    assertThat(book.faults(schema, request.toString()).isEmpty()).isEqualTo(taken);
    Reading reading = RequestReader.read(TaskType.VIDEO, request, Loc.of("body"));
    assertThat(reading instanceof Reading.Valid).isEqualTo(taken);
  }
}
