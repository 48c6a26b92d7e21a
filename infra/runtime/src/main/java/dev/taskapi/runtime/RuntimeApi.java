package dev.taskapi.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/** Lambda's Runtime API for one function process, on loopback. */
final class RuntimeApi implements AutoCloseable {
  private static final String ROOT = "/2018-06-01/runtime/";
  private static final int ID = 4;
  private static final int OUTCOME = 5;

  private final BlockingQueue<Invocation> waiting = new LinkedBlockingQueue<>();
  private final Map<String, Invocation> running = new ConcurrentHashMap<>();
  private final CompletableFuture<Void> ready = new CompletableFuture<>();
  private final CompletableFuture<byte[]> broken = new CompletableFuture<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpServer server;
  private final Duration limit;
  private final String trace;

  /**
   * One call of the function.
   *
   * @param answer the function's own, or a {@link FunctionException} with what it failed by
   */
  private record Invocation(String id, String event, CompletableFuture<byte[]> answer) {}

  /**
   * Listens on a free port.
   *
   * @param limit how long each invocation may take
   * @param trace the tracing header of each invocation
   */
  RuntimeApi(Duration limit, String trace) throws IOException {
    this.limit = limit;
    this.trace = trace;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext(ROOT + "invocation/next", this::next);
    server.createContext(ROOT + "invocation/", this::ended);
    server.createContext(ROOT + "init/error", this::notStarted);
    server.createContext(ROOT + "restore/next", exchange -> send(exchange, 200, new byte[0]));
    server.createContext(ROOT + "restore/error", this::notStarted);
    server.start();
  }

  /** What the runtime's client is told of the address. */
  String address() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  /** Completed when the function asks for its first event. */
  CompletableFuture<Void> ready() {
    return ready;
  }

  /** Fails where the function cannot start or has died: then nothing more comes of it. */
  CompletableFuture<byte[]> broken() {
    return broken;
  }

  void fail(String why) {
    broken.completeExceptionally(new FunctionException(why));
  }

  CompletableFuture<byte[]> invoke(String event) {
    Invocation invocation =
        new Invocation(UUID.randomUUID().toString(), event, new CompletableFuture<>());
    waiting.add(invocation);
    return invocation.answer();
  }

  private void next(HttpExchange exchange) throws IOException {
    ready.complete(null);
    try {
      Invocation invocation = waiting.take();
      running.put(invocation.id(), invocation);
      Headers headers = exchange.getResponseHeaders();
      headers.set("Lambda-Runtime-Aws-Request-Id", invocation.id());
      headers.set(
          "Lambda-Runtime-Deadline-Ms", Long.toString(Instant.now().plus(limit).toEpochMilli()));
      headers.set(
          "Lambda-Runtime-Invoked-Function-Arn",
          "arn:aws:lambda:us-east-1:000000000000:function:local");
      headers.set("Lambda-Runtime-Trace-Id", trace);
      headers.set("Content-Type", "application/json");
      send(exchange, 200, invocation.event().getBytes(UTF_8));
    } catch (InterruptedException closing) {
      exchange.close();
    }
  }

  private void ended(HttpExchange exchange) throws IOException {
    String[] path = exchange.getRequestURI().getPath().split("/", -1);
    byte[] body = exchange.getRequestBody().readAllBytes();
    Invocation invocation = running.remove(path[ID]);
    if (invocation == null) {
      send(exchange, 404, new byte[0]);
      return;
    }
    if (path[OUTCOME].equals("response")) {
      invocation.answer().complete(body);
    } else {
      invocation.answer().completeExceptionally(failure("The function failed", body));
    }
    send(exchange, 202, new byte[0]);
  }

  private void notStarted(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    broken.completeExceptionally(failure("The function could not be started", body));
    send(exchange, 202, new byte[0]);
  }

  private static FunctionException failure(String what, byte[] body) {
    return new FunctionException(what + ": " + new String(body, UTF_8));
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    try (exchange) {
      exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
