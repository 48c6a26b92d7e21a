package dev.taskapi.api;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import dev.taskapi.api.problem.Problem;
import dev.taskapi.api.problem.Problems;
import dev.taskapi.api.route.Route;
import dev.taskapi.api.route.Routes;
import java.util.List;

/** What is said to a call that fits no route. */
final class Unrouted {
  private Unrouted() {}

  static Problem problem(APIGatewayV2HTTPEvent event) {
    String path = event.getRawPath();
    List<String> methods = Routes.at(path).stream().map(Route::method).toList();
    return methods.isEmpty()
        ? Problems.notFound("There is nothing at " + path)
        : Problems.methodNotAllowed(event.getRequestContext().getHttp().getMethod(), methods);
  }
}
