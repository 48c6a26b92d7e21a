package dev.taskapi.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.taskapi.tasks.QueueName;
import dev.taskapi.tasks.sqs.QueueUrls;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/** What of Lambda and Secrets Manager the functions call: feeds of queues, and one secret. */
public final class ControlPlane implements AutoCloseable {
  private static final String MAPPINGS = "/2015-03-31/event-source-mappings";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final QueueUrls queues;
  private final HttpServer server;
  private final Set<String> disabled = new ConcurrentSkipListSet<>();

  /** Of a stage whose queues are all fed. */
  public ControlPlane(QueueUrls queues) {
    this.queues = queues;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    server.createContext(MAPPINGS, this::mappings);
    server.createContext("/", this::secret);
    server.start();
  }

  /** What leads a function's clients here. */
  public Map<String, String> endpoints() {
    String here = "http://127.0.0.1:" + server.getAddress().getPort();
    return Map.of("AWS_ENDPOINT_URL_LAMBDA", here, "AWS_ENDPOINT_URL_SECRETS_MANAGER", here);
  }

  /** The values of variables that name a secret. */
  static Map<String, String> secrets() {
    return Map.of(
        "CURSOR_SECRET_ARN", "arn:aws:secretsmanager:us-east-1:000000000000:secret:cursor");
  }

  /** Switches the feed of a queue off. */
  public void disable(QueueName queue) {
    disabled.add(queue.label());
  }

  /** Switches it on again. */
  public void enable(QueueName queue) {
    disabled.remove(queue.label());
  }

  /** The queues whose feeds are off. */
  public Set<String> disabled() {
    return Set.copyOf(disabled);
  }

  private void mappings(HttpExchange exchange) throws IOException {
    String id = exchange.getRequestURI().getPath().substring(MAPPINGS.length()).replace("/", "");
    if (exchange.getRequestMethod().equals("PUT")) {
      disabled.remove(id);
      send(exchange, JSON.createObjectNode().put("UUID", id).put("State", "Enabling"));
      return;
    }
    String query = exchange.getRequestURI().getQuery();
    ObjectNode page = JSON.createObjectNode();
    ArrayNode found = page.putArray("EventSourceMappings");
    QueueName.all().stream()
        .filter(queue -> query.contains("process-" + queue.type().wireName().replace('_', '-')))
        .map(this::mapping)
        .forEach(found::add);
    send(exchange, page);
  }

  private ObjectNode mapping(QueueName queue) {
    return JSON.createObjectNode()
        .put("UUID", queue.label())
        .put("EventSourceArn", "arn:aws:sqs:us-east-1:000000000000:" + queues.name(queue))
        .put("State", disabled.contains(queue.label()) ? "Disabled" : "Enabled");
  }

  private void secret(HttpExchange exchange) throws IOException {
    send(
        exchange,
        JSON.createObjectNode().put("SecretString", "a cursor secret of 32 bytes or more"));
  }

  private static void send(HttpExchange exchange, ObjectNode json) throws IOException {
    byte[] bytes = json.toString().getBytes(UTF_8);
    exchange.getRequestBody().readAllBytes();
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    try (exchange) {
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
