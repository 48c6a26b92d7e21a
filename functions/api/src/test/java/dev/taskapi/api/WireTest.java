package dev.taskapi.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import dev.taskapi.api.wire.Reply;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Events and answers are read and written as Lambda's own runtime does. */
final class WireTest {
  private static final PojoSerializer<APIGatewayV2HTTPEvent> EVENTS =
      LambdaEventSerializers.serializerFor(
          APIGatewayV2HTTPEvent.class, WireTest.class.getClassLoader());
  private static final PojoSerializer<APIGatewayV2HTTPResponse> ANSWERS =
      LambdaEventSerializers.serializerFor(
          APIGatewayV2HTTPResponse.class, WireTest.class.getClassLoader());

  @Test
  void theSampleIsReadAsLambdaReadsIt() throws IOException {
    assertReadAlike(Files.readString(Path.of("../../events/http-api.json")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        {"version": "2.0", "routeKey": "$default", "rawPath": "/ü\\u00e9", "cookies": ["a=b"],
         "headers": {"X": "1", "x-y": ""}, "queryStringParameters": {"status": "A,B", "e": ""},
         "pathParameters": {"task_id": "t"}, "stageVariables": {"a": "b"}, "new": {"b": [1, {}]},
         "requestContext": {"authorizer": {"jwt": {"claims": {}}}, "requestId": "r",
                            "http": {"path": "/p", "method": "PATCH", "sourceIp": "::1"},
                            "timeEpoch": 1},
         "body": "YQ==", "isBase64Encoded": true}
        """,
        """
        {"headers": null, "pathParameters": null, "queryStringParameters": null, "body": null,
         "requestContext": {"http": {"method": "GET"}, "requestId": null}}
        """
      })
  void anEventIsReadAsLambdaReadsIt(String json) throws IOException {
    assertReadAlike(json);
  }

  private static void assertReadAlike(String json) throws IOException {
    APIGatewayV2HTTPEvent ours = Wire.read(new ByteArrayInputStream(json.getBytes(UTF_8)));
    APIGatewayV2HTTPEvent theirs = EVENTS.fromJson(json);

    assertThat(Events.call(ours)).isEqualTo(Events.call(theirs));
    assertThat(ours.getRouteKey()).isEqualTo(theirs.getRouteKey());
    assertThat(ours.getRawPath()).isEqualTo(theirs.getRawPath());
    assertThat(ours.getRequestContext().getHttp().getMethod())
        .isEqualTo(theirs.getRequestContext().getHttp().getMethod());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "null", "{\"routeKey\": ", "no"})
  void whatIsNoEventIsRefused(String text) {
    assertThatThrownBy(() -> Wire.read(new ByteArrayInputStream(text.getBytes(UTF_8))))
        .isInstanceOf(IOException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{\"a\": \"ü\\n\"}", "\u0000\u001f\u2028é€\uD83D\uDE00</script>"})
  void anAnswerIsWrittenAsLambdaWritesIt(String body) throws IOException {
    APIGatewayV2HTTPResponse response =
        Events.response("r", new Reply(201, Map.of("Content-Type", "text/é"), body, true));
    ByteArrayOutputStream ours = new ByteArrayOutputStream();
    ByteArrayOutputStream theirs = new ByteArrayOutputStream();

    Wire.write(response, ours);
    ANSWERS.toJson(response, theirs);

    assertThat(ours.toString(UTF_8)).isEqualTo(theirs.toString(UTF_8));
  }
}
