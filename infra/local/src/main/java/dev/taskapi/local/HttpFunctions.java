package dev.taskapi.local;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.sun.net.httpserver.HttpExchange;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls the handler of a request as Lambda does, JSON in and JSON out. */
final class HttpFunctions {
  private static final Logger LOG = LoggerFactory.getLogger(HttpFunctions.class);

  private final Lambda lambda;
  private final Duration limit;
  private final LambdaJson<APIGatewayV2HTTPEvent> events =
      new LambdaJson<>(APIGatewayV2HTTPEvent.class);
  private final LambdaJson<APIGatewayV2HTTPResponse> responses =
      new LambdaJson<>(APIGatewayV2HTTPResponse.class);

  HttpFunctions(Lambda lambda, Duration limit) {
    this.lambda = lambda;
    this.limit = limit;
  }

  Answer call(HttpExchange exchange, byte[] body, RouteTable.Match route) {
    var stamp = new EventMaker.Stamp(lambda.clock().instant(), lambda.ids().get());
    var event = events.write(EventMaker.event(exchange, body, route, stamp));
    if (event.length > GatewaySettings.PAYLOAD_LIMIT) {
      var problem = Answer.Problem.tooLarge("The request is over 6 MB as a Lambda event");
      return Answer.refused(problem, stamp.requestId());
    }
    try {
      return answer(route, event);
    } catch (RuntimeException | Error failed) {
      LOG.error("{} failed, request {}", route.key(), stamp.requestId(), failed);
      return Answer.internalError();
    }
  }

  /** Answers a request that no handler sees. */
  Answer refuse(Answer.Problem problem) {
    return Answer.refused(problem, lambda.ids().get());
  }

  private Answer answer(RouteTable.Match route, byte[] event) {
    var response = responses.write(lambda.invoke(route.handler(), events.read(event), limit));
    if (response.length > GatewaySettings.PAYLOAD_LIMIT) {
      LOG.error(
          "{} answered {} bytes; Lambda lets through {}",
          route.key(),
          response.length,
          GatewaySettings.PAYLOAD_LIMIT);
      return Answer.internalError();
    }
    return Answer.from(responses.read(response));
  }
}
