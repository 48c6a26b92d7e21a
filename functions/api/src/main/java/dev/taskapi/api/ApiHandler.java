package dev.taskapi.api;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.taskapi.api.caller.Callers;
import dev.taskapi.api.endpoint.Endpoint;
import dev.taskapi.api.problem.Problem;
import dev.taskapi.api.problem.ProblemException;
import dev.taskapi.api.problem.Problems;
import dev.taskapi.api.route.Route;
import dev.taskapi.api.route.Routes;
import dev.taskapi.api.wire.HttpCall;
import dev.taskapi.api.wire.ProblemView;
import dev.taskapi.api.wire.Reply;
import dev.taskapi.tasks.port.StoreException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Answers the calls of the routes it is given; no call ends without an answer of ours. */
public final class ApiHandler
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
  private static final System.Logger LOG = System.getLogger(ApiHandler.class.getName());

  private final Map<String, Route> routes;
  private final Map<Route, Endpoint> endpoints;
  private final Callers callers;

  ApiHandler(Map<Route, Endpoint> endpoints, Callers callers) {
    this.endpoints = Map.copyOf(endpoints);
    this.callers = callers;
    Map<String, Route> byKey = new HashMap<>();
    endpoints.keySet().forEach(route -> byKey.put(route.key(), route));
    this.routes = Map.copyOf(byKey);
  }

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    HttpCall call = Events.call(event);
    return Events.response(call.requestId(), answer(event, call));
  }

  private Reply answer(APIGatewayV2HTTPEvent event, HttpCall call) {
    try {
      return Optional.ofNullable(routes.get(event.getRouteKey()))
          .filter(route -> !Routes.isShadowed(route, call.pathParameters()))
          .map(route -> answer(route, call))
          .orElseGet(() -> ProblemView.reply(Unrouted.problem(event)));
    } catch (ProblemException refused) {
      return ProblemView.reply(refused.problem());
    } catch (StoreException failed) {
      return failed(call, Problems.unavailable(), failed);
    } catch (RuntimeException failed) {
      return failed(call, Problems.internal(), failed);
    }
  }

  private Reply answer(Route route, HttpCall call) {
    Endpoint endpoint = Optional.ofNullable(endpoints.get(route)).orElseThrow();
    return switch (endpoint) {
      case Endpoint.Open open -> open.answer(call);
      case Endpoint.ForCaller forCaller ->
          forCaller.answer(callers.verify(call, route.scope().orElseThrow()), call);
    };
  }

  private static Reply failed(HttpCall call, Problem problem, RuntimeException cause) {
    LOG.log(System.Logger.Level.ERROR, "request=" + call.requestId() + " failed", cause);
    return ProblemView.reply(problem);
  }
}
