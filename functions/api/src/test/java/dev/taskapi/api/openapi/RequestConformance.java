package dev.taskapi.api.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** Holds bodies of requests against the document, by what the readers made of them. */
final class RequestConformance {
  /** Faults that no schema can tell of: in the encoding, in the size of a whole, in the past. */
  private static final Set<String> BEYOND_SCHEMAS =
      Set.of("string_unicode", "too_large", "datetime_future");

  /** Hosts in numbers, of which the document's pattern does not tell which are public. */
  private static final Pattern NUMBERS = Pattern.compile("(?i)(https://)([0-9.]+|\\[[0-9a-f:]+])");

  private RequestConformance() {}

  static void check(
      SchemaBook book,
      JsonNode operation,
      APIGatewayV2HTTPEvent event,
      APIGatewayV2HTTPResponse response) {
    boolean taken = response.getStatusCode() < 300;
    boolean refused = response.getStatusCode() == 422 && tellsOfFields(response);
    if (taken || refused) {
      JsonNode schema = operation.at("/requestBody/content/application~1json/schema");
      List<String> faults = book.faults(schema, taken ? named(body(event)) : body(event));
      assertThat(faults.isEmpty())
          .as("%s, so the document must, too, which finds %s", taken ? "taken" : "refused", faults)
          .isEqualTo(taken);
    }
  }

  private static boolean tellsOfFields(APIGatewayV2HTTPResponse response) {
    return StreamSupport.stream(
            Examples.read(response.getBody()).path("errors").spliterator(), false)
        .filter(error -> error.at("/loc/0").asText().equals("body"))
        .map(error -> error.path("type").asText())
        .anyMatch(type -> !BEYOND_SCHEMAS.contains(type));
  }

  private static String named(String body) {
    return NUMBERS.matcher(body).replaceAll("$1example.com");
  }

  private static String body(APIGatewayV2HTTPEvent event) {
    return event.getIsBase64Encoded()
        ? new String(Base64.getDecoder().decode(event.getBody()), StandardCharsets.UTF_8)
        : event.getBody();
  }
}
