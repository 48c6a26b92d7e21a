package dev.taskapi.localstack;

import com.github.dockerjava.api.exception.NotFoundException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.localstack.LocalStackContainer;
import org.testcontainers.utility.DockerImageName;

/** The one LocalStack of a JVM: that which is named, else a container that ends with the JVM. */
sealed interface LocalStack {
  /** A variable that names one that runs; it must check signatures of links. */
  String ENDPOINT = "LOCALSTACK_ENDPOINT";

  String IMAGE = "localstack/localstack:4.14.0";

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
    /** Of an image that runs functions by another one, which must be there, too. */
    private static final String MAPPING = "LAMBDA_RUNTIME_IMAGE_MAPPING=";

    /** By which Testcontainers knows it; it would ask its way by a container of another image. */
    private static final Path IN_A_CONTAINER = Path.of("/.dockerenv");

    private static final String HOST = "TESTCONTAINERS_HOST_OVERRIDE";

    private static final String PULL = "the image %s is not here. Pull it (docker pull %s)";

    private static final String HALF =
        "the image "
            + IMAGE
            + " is one that runs functions by the image %s, which is not here. Make both again";

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

    private static LocalStack started() {
      return obstacle()
          .<LocalStack>map(why -> new Absent(why + ", or name a LocalStack by " + ENDPOINT))
          .orElseGet(() -> new Running(container().getEndpoint()));
    }

    /** Why no container can be started, and what to do. */
    private static Optional<String> obstacle() {
      if (Files.exists(IN_A_CONTAINER) && System.getenv(HOST) == null) {
        return Optional.of(
            "this machine is a container itself. Say by %s where the Docker engine's ports are"
                    .formatted(HOST)
                + " (localhost, where it runs in here, too)");
      }
      return DockerClientFactory.instance().isDockerAvailable()
          ? missingImage()
          : Optional.of("no Docker engine answers. Start one");
    }

    /** Looked for by hand: Testcontainers would try to pull for minutes. */
    private static Optional<String> missingImage() {
      Optional<List<String>> variables = variables(IMAGE);
      if (variables.isEmpty()) {
        return Optional.of(PULL.formatted(IMAGE, IMAGE));
      }
      return variables.get().stream()
          .filter(variable -> variable.startsWith(MAPPING))
          .map(
              variable ->
                  variable.substring(MAPPING.length()).replace("<runtime>", "java25").strip())
          .filter(image -> variables(image).isEmpty())
          .map(HALF::formatted)
          .findFirst();
    }

    /** Those that an image sets; empty where it is not here. */
    private static Optional<List<String>> variables(String image) {
      try {
        var config = DockerClientFactory.lazyClient().inspectImageCmd(image).exec().getConfig();
        String[] variables = config == null ? null : config.getEnv();
        return Optional.of(variables == null ? List.of() : List.of(variables));
      } catch (NotFoundException missing) {
        return Optional.empty();
      }
    }

    private static LocalStackContainer container() {
      LocalStackContainer container =
          new LocalStackContainer(DockerImageName.parse(IMAGE))
              .withEnv("S3_SKIP_SIGNATURE_VALIDATION", "0")
              .withEnv("CFN_IGNORE_UNSUPPORTED_RESOURCE_TYPES", "1")
              .withEnv("LAMBDA_RUNTIME_ENVIRONMENT_TIMEOUT", "180")
              .withStartupTimeout(Duration.ofMinutes(3));
      container.start();
      return container;
    }
  }
}
