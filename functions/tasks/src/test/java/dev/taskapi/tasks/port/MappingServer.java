package dev.taskapi.tasks.port;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** The two calls of the Lambda service that concern event source mappings, on loopback. */
final class MappingServer implements AutoCloseable {
  private static final String PATH = "/2015-03-31/event-source-mappings";
  private static final int PAGE = 3;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, Mapping> mappings = new LinkedHashMap<>();
  private final List<String> calls = new CopyOnWriteArrayList<>();
  private final HttpServer server;

  /** A mapping as Lambda keeps it. */
  record Mapping(String id, String function, String queue, String state) {
    Mapping in(String newState) {
      return new Mapping(id, function, queue, newState);
    }
  }

  /** Listens on a free port. */
  MappingServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(PATH, this::answer);
    server.start();
  }

  URI address() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  synchronized void has(Mapping mapping) {
    mappings.put(mapping.id(), mapping);
  }

  synchronized void hasNot(String id) {
    mappings.remove(id);
  }

  synchronized Mapping mapping(String id) {
    return mappings.getOrDefault(id, new Mapping(id, "", "", "none"));
  }

  /** Such as "PUT one {"Enabled":true}". */
  List<String> calls() {
    return calls;
  }

  private synchronized void answer(HttpExchange exchange) throws IOException {
    String id = exchange.getRequestURI().getPath().substring(PATH.length()).replace("/", "");
    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    calls.add("%s %s %s".formatted(exchange.getRequestMethod(), id, body).strip());
    if (exchange.getRequestMethod().equals("GET")) {
      send(exchange, 200, list(query(exchange.getRequestURI())));
    } else if (List.of("Enabled", "Disabled").contains(mapping(id).state())) {
      send(exchange, 202, update(id, JSON.readTree(body)));
    } else {
      exchange.getResponseHeaders().set("X-Amzn-ErrorType", "ResourceInUseException");
      send(exchange, 400, JSON.createObjectNode().put("Message", "the mapping is being changed"));
    }
  }

  /** In pages, as Lambda does. */
  private ObjectNode list(Map<String, String> query) {
    int from = Integer.parseInt(query.getOrDefault("Marker", "0"));
    List<Mapping> all =
        mappings.values().stream()
            .filter(mapping -> mapping.function().equals(query.get("FunctionName")))
            .toList();
    ObjectNode page = JSON.createObjectNode();
    var entries = page.putArray("EventSourceMappings");
    all.stream().skip(from).limit(PAGE).map(MappingServer::json).forEach(entries::add);
    return from + PAGE < all.size() ? page.put("NextMarker", Integer.toString(from + PAGE)) : page;
  }

  private ObjectNode update(String id, JsonNode wanted) {
    boolean on = wanted.path("Enabled").asBoolean();
    mappings.computeIfPresent(id, (key, mapping) -> mapping.in(on ? "Enabled" : "Disabled"));
    return json(mapping(id)).put("State", on ? "Enabling" : "Disabling");
  }

  private static ObjectNode json(Mapping mapping) {
    return JSON.createObjectNode()
        .put("UUID", mapping.id())
        .put("FunctionArn", "arn:aws:lambda:us-east-1:000000000000:function:" + mapping.function())
        .put("EventSourceArn", "arn:aws:sqs:us-east-1:000000000000:" + mapping.queue())
        .put("State", mapping.state());
  }

  private static void send(HttpExchange exchange, int status, ObjectNode json) throws IOException {
    byte[] bytes = json.toString().getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    try (exchange) {
      exchange.getResponseBody().write(bytes);
    }
  }

  private static Map<String, String> query(URI uri) {
    Map<String, String> query = new LinkedHashMap<>();
    for (String pair : String.valueOf(uri.getRawQuery()).split("&", -1)) {
      String[] parts = pair.split("=", 2);
      query.put(parts[0], parts.length < 2 ? "" : URLDecoder.decode(parts[1], UTF_8));
    }
    return query;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
