package dev.taskapi.api;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Events and answers as the Lambda function's caller has them: JSON. Reads what {@link Events} and
 * {@link ApiHandler} ask for. Lambda's own reader, which knows every kind of event, would cost each
 * start a tenth more.
 */
final class Wire {
  private static final JsonFactory JSON = new JsonFactory();

  private Wire() {}

  /** Takes the value of a field. */
  private interface Field {
    void read(String name, JsonParser json) throws IOException;
  }

  /**
   * Reads an event.
   *
   * @throws IOException where it is no JSON object
   */
  static APIGatewayV2HTTPEvent read(InputStream in) throws IOException {
    APIGatewayV2HTTPEvent event = new APIGatewayV2HTTPEvent();
    try (JsonParser json = JSON.createParser(in)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new IOException("An event is a JSON object, and this is none");
      }
      object(json, (name, value) -> read(name, value, event));
    }
    return event;
  }

  private static void read(String name, JsonParser json, APIGatewayV2HTTPEvent event)
      throws IOException {
    switch (name) {
      case "routeKey" -> event.setRouteKey(json.getValueAsString());
      case "rawPath" -> event.setRawPath(json.getValueAsString());
      case "headers" -> event.setHeaders(texts(json));
      case "pathParameters" -> event.setPathParameters(texts(json));
      case "queryStringParameters" -> event.setQueryStringParameters(texts(json));
      case "body" -> event.setBody(json.getValueAsString());
      case "isBase64Encoded" -> event.setIsBase64Encoded(json.getValueAsBoolean());
      case "requestContext" -> event.setRequestContext(context(json));
      default -> json.skipChildren();
    }
  }

  private static RequestContext context(JsonParser json) throws IOException {
    RequestContext context = new RequestContext();
    object(
        json,
        (name, value) -> {
          switch (name) {
            case "requestId" -> context.setRequestId(value.getValueAsString());
            case "http" -> context.setHttp(http(value));
            default -> value.skipChildren();
          }
        });
    return context;
  }

  private static RequestContext.Http http(JsonParser json) throws IOException {
    RequestContext.Http http = new RequestContext.Http();
    object(
        json,
        (name, value) -> {
          switch (name) {
            case "method" -> http.setMethod(value.getValueAsString());
            case "path" -> http.setPath(value.getValueAsString());
            default -> value.skipChildren();
          }
        });
    return http;
  }

  private static @Nullable Map<String, String> texts(JsonParser json) throws IOException {
    if (json.currentToken() == JsonToken.VALUE_NULL) {
      return null;
    }
    Map<String, String> texts = new HashMap<>();
    object(json, (name, value) -> texts.put(name, value.getValueAsString()));
    return texts;
  }

  /** Of a parser that stands at its beginning. */
  private static void object(JsonParser json, Field field) throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      json.nextToken();
      field.read(name, json);
    }
  }

  static void write(APIGatewayV2HTTPResponse response, OutputStream out) throws IOException {
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      json.writeNumberField("statusCode", response.getStatusCode());
      json.writeObjectFieldStart("headers");
      for (Map.Entry<String, String> header : response.getHeaders().entrySet()) {
        json.writeStringField(header.getKey(), header.getValue());
      }
      json.writeEndObject();
      json.writeStringField("body", response.getBody());
      json.writeBooleanField("isBase64Encoded", response.getIsBase64Encoded());
      json.writeEndObject();
    }
  }
}
