package dev.taskapi.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext.Http;
import com.sun.net.httpserver.HttpExchange;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes of an HTTP request what an API Gateway HTTP API sends to Lambda, payload version 2.0. */
final class EventMaker {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final Pattern TEXT =
      Pattern.compile("(text/.*|application/(.*\\+)?(json|xml|javascript))([; ].*)?");

  private EventMaker() {}

  static APIGatewayV2HTTPEvent event(
      HttpExchange exchange, byte[] body, RouteTable.Match route, Stamp stamp) {
    var headers = headers(exchange);
    var cookies = Optional.ofNullable(headers.remove("cookie")).map(EventMaker::cookies);
    var query = Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
    var text = text(body, headers.get("content-type"));
    var encoded = body.length > 0 && text.isEmpty();
    return APIGatewayV2HTTPEvent.builder()
        .withVersion("2.0")
        .withRouteKey(route.key())
        .withRawPath(UrlText.decodePath(exchange.getRequestURI().getRawPath()))
        .withRawQueryString(query)
        .withCookies(cookies.orElse(null))
        .withHeaders(headers)
        .withQueryStringParameters(orNull(UrlText.parameters(query)))
        .withPathParameters(orNull(route.pathParameters()))
        .withBody(encoded ? Base64.getEncoder().encodeToString(body) : text.orElse(null))
        .withIsBase64Encoded(encoded)
        .withRequestContext(context(exchange, headers, route, stamp))
        .build();
  }

  /** When a request came, and its id. */
  record Stamp(Instant time, String requestId) {}

  private static RequestContext context(
      HttpExchange exchange, Map<String, String> headers, RouteTable.Match route, Stamp stamp) {
    var http =
        Http.builder()
            .withMethod(exchange.getRequestMethod())
            .withPath(UrlText.decodePath(exchange.getRequestURI().getRawPath()))
            .withProtocol(exchange.getProtocol())
            .withSourceIp(exchange.getRemoteAddress().getAddress().getHostAddress())
            .withUserAgent(headers.get("user-agent"))
            .build();
    return RequestContext.builder()
        .withAccountId("000000000000")
        .withApiId("local")
        .withDomainName(headers.getOrDefault("host", "localhost"))
        .withDomainPrefix("local")
        .withHttp(http)
        .withRequestId(stamp.requestId())
        .withRouteKey(route.key())
        .withStage("$default")
        .withTime(TIME.format(stamp.time()))
        .withTimeEpoch(stamp.time().toEpochMilli())
        .build();
  }

  private static Map<String, String> headers(HttpExchange exchange) {
    var headers = new TreeMap<String, String>();
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) -> {
              var separator = name.equalsIgnoreCase("cookie") ? ";" : ",";
              headers.put(name.toLowerCase(Locale.ROOT), String.join(separator, values));
            });
    return headers;
  }

  private static List<String> cookies(String header) {
    var cookies = new ArrayList<String>();
    for (var cookie : header.split(";", -1)) {
      cookies.add(cookie.strip());
    }
    return cookies;
  }

  /** The body as text if it is declared as text and is UTF-8, or if nothing else is said. */
  private static Optional<String> text(byte[] body, @Nullable String contentType) {
    boolean declared =
        contentType == null || TEXT.matcher(contentType.toLowerCase(Locale.ROOT)).matches();
    if (body.length == 0 || !declared) {
      return Optional.empty();
    }
    try {
      return Optional.of(UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString());
    } catch (CharacterCodingException notUtf8) {
      return Optional.empty();
    }
  }

  private static @Nullable Map<String, String> orNull(Map<String, String> map) {
    return map.isEmpty() ? null : map;
  }
}
