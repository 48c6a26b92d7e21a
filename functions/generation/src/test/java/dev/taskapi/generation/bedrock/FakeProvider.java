package dev.taskapi.generation.bedrock;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;

/** A provider on this machine, which answers what it is given, in turn. */
public final class FakeProvider implements AutoCloseable {
  /** What is answered. */
  public record Answer(int status, String type, String error, ByteBuffer body) {
    public static Answer json(String body) {
      return new Answer(200, "application/json", "", utf8(body));
    }

    public static Answer bytes(String type, byte[] body) {
      return new Answer(200, type, "", ByteBuffer.wrap(body));
    }

    public static Answer error(int status, String name) {
      return new Answer(status, "application/json", name, utf8("{\"message\": \"no\"}"));
    }

    private static ByteBuffer utf8(String text) {
      return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** What was sent. */
  public record Sent(String path, String body) {}

  private final HttpServer server;
  private final Deque<Answer> answers = new ArrayDeque<>();
  private final List<Sent> sent = new ArrayList<>();

  public FakeProvider(Answer... answers) {
    this.answers.addAll(List.of(answers));
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    server.createContext("/", this::answer);
    server.start();
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Has the clients that it builds ask this provider. */
  public <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> B asking(B builder) {
    return builder
        .endpointOverride(address())
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
        .httpClient(UrlConnectionHttpClient.create());
  }

  public synchronized List<Sent> sent() {
    return List.copyOf(sent);
  }

  private synchronized void answer(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    sent.add(new Sent(exchange.getRequestURI().getPath(), body));
    Answer answer = answers.size() > 1 ? answers.removeFirst() : answers.getFirst();
    exchange.getResponseHeaders().set("Content-Type", answer.type());
    if (!answer.error().isEmpty()) {
      exchange.getResponseHeaders().set("x-amzn-ErrorType", answer.error());
    }
    byte[] content = answer.body().array();
    exchange.sendResponseHeaders(answer.status(), content.length);
    exchange.getResponseBody().write(content);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
