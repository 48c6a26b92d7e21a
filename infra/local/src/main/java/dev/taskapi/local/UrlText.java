package dev.taskapi.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.LinkedHashMap;
import java.util.Map;

/** Percent-encoding as API Gateway undoes it. */
final class UrlText {
  private UrlText() {}

  /** A plus sign stands for itself in a path. */
  static String decodePath(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), UTF_8);
  }

  /** Parameters in their order, a repeated one joined by commas. */
  static Map<String, String> parameters(String rawQuery) {
    var parameters = new LinkedHashMap<String, String>();
    for (var pair : rawQuery.split("&", -1)) {
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        var name = equals < 0 ? pair : pair.substring(0, equals);
        var value = equals < 0 ? "" : pair.substring(equals + 1);
        parameters.merge(decodeQuery(name), decodeQuery(value), (a, b) -> a + "," + b);
      }
    }
    return parameters;
  }

  private static String decodeQuery(String text) {
    return URLDecoder.decode(text, UTF_8);
  }
}
