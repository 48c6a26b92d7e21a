package dev.taskapi.local;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * An API Gateway HTTP API and Lambda in one, on 127.0.0.1: each request becomes an event, is given
 * to its route's handler through Lambda's own serialisation, and the answer comes back the same
 * way. Holds API Gateway's and Lambda's size limits. Unlike API Gateway it refuses characters that
 * may not stand in an address (400), and never cuts off a slow handler.
 */
public final class HttpGateway implements AutoCloseable {
  /** As much of a refused body is read before the answer, so that the caller sees it. */
  private static final long DRAIN_LIMIT = 64L << 20;

  static {
    // Otherwise small answers wait 40 ms for the caller's acknowledgement.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final GatewaySettings settings;
  private final RouteTable routes;
  private final HttpFunctions functions;

  private HttpGateway(
      HttpServer server, GatewaySettings settings, RouteTable routes, HttpFunctions functions) {
    this.server = server;
    this.settings = settings;
    this.routes = routes;
    this.functions = functions;
  }

  /**
   * Starts to listen.
   *
   * @param fallback what answers requests that no route matches, by the route key $default
   * @throws java.net.BindException if the port is taken
   */
  public static HttpGateway start(
      GatewaySettings settings,
      Lambda lambda,
      List<LocalRoute> routes,
      RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> fallback)
      throws IOException {
    var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), settings.port());
    var gateway =
        new HttpGateway(
            HttpServer.create(address, 0),
            settings,
            new RouteTable(routes, fallback),
            new HttpFunctions(lambda, settings.functionLimit()));
    gateway.listen();
    return gateway;
  }

  private void listen() {
    server.setExecutor(threads);
    server.createContext("/", this::serve);
    server.start();
  }

  /** Where it answers. */
  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Stops to listen; requests that run are cut off. */
  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
    threads.close();
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      answer(exchange).send(exchange);
    }
  }

  private Answer answer(HttpExchange exchange) throws IOException {
    var body = exchange.getRequestBody().readNBytes(settings.bodyLimit() + 1);
    if (body.length > settings.bodyLimit()) {
      drain(exchange);
      return functions.refuse(
          Answer.Problem.tooLarge("The body is over " + settings.bodyLimit() + " bytes"));
    }
    if (RequestHead.size(exchange) > GatewaySettings.HEAD_LIMIT) {
      return functions.refuse(
          new Answer.Problem(
              431,
              "Request Header Fields Too Large",
              "Request line and headers are over " + GatewaySettings.HEAD_LIMIT + " bytes"));
    }
    var path = exchange.getRequestURI().getRawPath();
    return functions.call(exchange, body, routes.find(exchange.getRequestMethod(), path));
  }

  private static void drain(HttpExchange exchange) throws IOException {
    var rest = exchange.getRequestBody();
    long drained = 0;
    var buffer = new byte[1 << 16];
    for (int read = 0; read >= 0 && drained < DRAIN_LIMIT; read = rest.read(buffer)) {
      drained += read;
    }
  }
}
