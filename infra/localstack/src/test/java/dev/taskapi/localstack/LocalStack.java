package dev.taskapi.localstack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/** The one LocalStack of a JVM: that which is named, else a container that ends with the JVM. */
sealed interface LocalStack {
  /** A variable that names one that runs; it must check signatures of links. */
  String ENDPOINT = "LOCALSTACK_ENDPOINT";

  /**
   * It answers.
   *
   * @param endpoint by number: S3 clients address buckets by path then
   */
  record Running(URI endpoint) implements LocalStack {}

  /** It cannot be had here. */
  record Absent(String why) implements LocalStack {}

  /** The one that is asked for is not there: a fault, and no reason to skip. */
  record Missed(String why) implements LocalStack {}

  /** The same for all tests; starts with the first. */
  static LocalStack ofThisJvm() {
    return Holder.ONE;
  }

  /** Starts with its first use. */
  final class Holder {
    private static final LocalStack ONE = find();

    private Holder() {}

    private static LocalStack find() {
      LocalStack found =
          Optional.ofNullable(System.getenv(ENDPOINT))
              .filter(endpoint -> !endpoint.isBlank())
              .map(Holder::named)
              .orElseGet(Holder::started);
      System.out.println(
          switch (found) {
            case Running running -> "LocalStack answers at " + running.endpoint();
            case Absent absent -> "All LocalStack tests are skipped: " + absent.why();
            case Missed missed -> "No LocalStack test can run: " + missed.why();
          });
      return found;
    }

    private static LocalStack started() {
      return DockerEngine.obstacle()
          .<LocalStack>map(why -> new Absent(why + ", or name a LocalStack by " + ENDPOINT))
          .orElseGet(() -> new Running(DockerEngine.startLocalStack()));
    }

    private static LocalStack named(String endpoint) {
      URI uri = URI.create(endpoint);
      try (HttpClient http = HttpClient.newHttpClient()) {
        HttpRequest health =
            HttpRequest.newBuilder(uri.resolve("/_localstack/health"))
                .timeout(Duration.ofSeconds(20))
                .build();
        if (http.send(health, BodyHandlers.discarding()).statusCode() != 200) {
          throw new IOException("something else answers");
        }
        String address = InetAddress.getByName(uri.getHost()).getHostAddress();
        return new Running(URI.create("http://%s:%d".formatted(address, uri.getPort())));
      } catch (IOException | InterruptedException gone) {
        return new Missed(
            "%s names %s, where none is (%s). Start one there, or name none"
                .formatted(ENDPOINT, endpoint, gone));
      }
    }
  }
}
