package dev.taskapi.local;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.List;

/**
 * One route of the gateway.
 *
 * @param method the HTTP method in capitals
 * @param pathTemplate the path, with {@code {name}} for a segment that can be anything
 * @param handler what answers it
 */
public record LocalRoute(
    String method,
    String pathTemplate,
    RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> handler) {

  String key() {
    return method + " " + pathTemplate;
  }

  List<String> segments() {
    return List.of(pathTemplate.split("/", -1));
  }
}
