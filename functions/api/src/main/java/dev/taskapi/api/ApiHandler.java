package dev.taskapi.api;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.taskapi.api.endpoint.Endpoint;
import dev.taskapi.api.problem.Problem;
import dev.taskapi.api.problem.ProblemException;
import dev.taskapi.api.problem.Problems;
import dev.taskapi.api.route.Route;
import dev.taskapi.api.route.Routes;
import dev.taskapi.api.wire.HttpCall;
import dev.taskapi.api.wire.ProblemView;
import dev.taskapi.api.wire.Reply;
import dev.taskapi.tasks.limit.TooManyOpenTasks;
import dev.taskapi.tasks.port.StoreException;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Answers the calls of the routes it is given; no call ends without an answer of ours. */
public final class ApiHandler
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
  /** Has one line for every call. */
  public static final String CALLS = "dev.taskapi.api.calls";

  private static final System.Logger CALL_LOG = System.getLogger(CALLS);
  private static final System.Logger LOG = System.getLogger(ApiHandler.class.getName());

  private final Map<String, Route> routes;
  private final Map<Route, Endpoint> endpoints;
  private final Optional<Admission> admission;
  private final InstantSource clock;

  /**
   * Answers these.
   *
   * @param admission absent where nothing asks for a caller
   */
  ApiHandler(Map<Route, Endpoint> endpoints, Optional<Admission> admission, InstantSource clock) {
    this.endpoints = Map.copyOf(endpoints);
    this.admission = admission;
    this.clock = clock;
    Map<String, Route> byKey = new HashMap<>();
    endpoints.keySet().forEach(route -> byKey.put(route.key(), route));
    this.routes = Map.copyOf(byKey);
  }

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    return answer(event, context.getAwsRequestId());
  }

  /** Answers a call that API Gateway would find the route of, where there is none. */
  public APIGatewayV2HTTPResponse answer(Route route, HttpCall call) {
    return answer(Events.event(route, call), call.requestId());
  }

  APIGatewayV2HTTPResponse answer(APIGatewayV2HTTPEvent event, String invocationId) {
    HttpCall call = Events.call(event);
    return CallContext.of(call, invocationId).during(() -> handle(event, call));
  }

  private APIGatewayV2HTTPResponse handle(APIGatewayV2HTTPEvent event, HttpCall call) {
    CallTrace trace = new CallTrace(operation(event), clock.instant());
    Reply reply = answer(event, call, trace);
    CALL_LOG.log(System.Logger.Level.INFO, trace.ended(reply.status(), clock.instant()));
    return Events.response(call.requestId(), reply);
  }

  private Reply answer(APIGatewayV2HTTPEvent event, HttpCall call, CallTrace trace) {
    try {
      return route(event)
          .filter(route -> !Routes.isShadowed(route, call.pathParameters()))
          .map(route -> answer(route, call, trace))
          .orElseGet(() -> ProblemView.reply(Unrouted.problem(event)));
    } catch (ProblemException refused) {
      return refused(trace, refused.problem());
    } catch (TooManyOpenTasks refused) {
      return ProblemView.reply(Problems.tooManyOpenTasks(refused.most(), refused.recount()));
    } catch (StoreException failed) {
      return failed(trace, Problems.unavailable(), failed);
    } catch (RuntimeException failed) {
      return failed(trace, Problems.internal(), failed);
    }
  }

  private Reply answer(Route route, HttpCall call, CallTrace trace) {
    Endpoint endpoint = Optional.ofNullable(endpoints.get(route)).orElseThrow();
    return switch (endpoint) {
      case Endpoint.Open open -> open.answer(call);
      case Endpoint.ForCaller forCaller ->
          forCaller.answer(
              admission.orElseThrow().admit(call, route.scope().orElseThrow(), trace), call);
    };
  }

  private Optional<Route> route(APIGatewayV2HTTPEvent event) {
    return Optional.ofNullable(routes.get(event.getRouteKey()));
  }

  /** What fits no route is not told of by its path, which may be anything. */
  private String operation(APIGatewayV2HTTPEvent event) {
    return route(event)
        .map(Route::key)
        .orElseGet(() -> event.getRequestContext().getHttp().getMethod() + " $default");
  }

  private static Reply refused(CallTrace trace, Problem problem) {
    if (problem.status() >= 500) {
      LOG.log(System.Logger.Level.WARNING, trace.failed() + ": " + problem.detail());
    }
    return ProblemView.reply(problem);
  }

  private static Reply failed(CallTrace trace, Problem problem, RuntimeException cause) {
    LOG.log(System.Logger.Level.ERROR, trace.failed(), cause);
    return ProblemView.reply(problem);
  }
}
