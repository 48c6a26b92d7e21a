package dev.taskapi.local;

import dev.taskapi.api.Api;
import dev.taskapi.api.ApiHandler;
import dev.taskapi.api.route.ApiFunction;
import dev.taskapi.api.route.Routes;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The API's functions behind a gateway in this process. */
final class LocalApi {
  private LocalApi() {}

  static HttpGateway start(Api api, int port) throws IOException {
    List<LocalRoute> routes =
        Arrays.stream(ApiFunction.values())
            .flatMap(function -> routes(function, api.handler(function)))
            .toList();
    return HttpGateway.start(
        GatewaySettings.onPort(port), Lambda.system(), routes, api.handler(ApiFunction.OPEN));
  }

  private static Stream<LocalRoute> routes(ApiFunction function, ApiHandler handler) {
    return Routes.ALL.stream()
        .filter(route -> route.function() == function)
        .map(route -> new LocalRoute(route.method(), route.path(), handler));
  }
}
