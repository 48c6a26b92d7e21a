package dev.taskapi.localstack;

import com.github.dockerjava.api.exception.NotFoundException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.localstack.LocalStackContainer;
import org.testcontainers.utility.DockerImageName;

/** Where a LocalStack can be started. */
final class DockerEngine {
  private static final String IMAGE = "localstack/localstack:4.14.0";

  /** Of an image that runs functions by another one, which must be there, too. */
  private static final String MAPPING = "LAMBDA_RUNTIME_IMAGE_MAPPING=";

  /** By which Testcontainers knows it; it would ask its way by a container of another image. */
  private static final Path IN_A_CONTAINER = Path.of("/.dockerenv");

  private static final String HOST = "TESTCONTAINERS_HOST_OVERRIDE";

  private DockerEngine() {}

  /** Why no container can be started, and what to do. */
  static Optional<String> obstacle() {
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

  /** Starts one that ends with this JVM; answers its address. */
  static URI startLocalStack() {
    LocalStackContainer container =
        new LocalStackContainer(DockerImageName.parse(IMAGE))
            .withEnv("S3_SKIP_SIGNATURE_VALIDATION", "0")
            .withEnv("CFN_IGNORE_UNSUPPORTED_RESOURCE_TYPES", "1")
            .withEnv("LAMBDA_RUNTIME_ENVIRONMENT_TIMEOUT", "180")
            .withStartupTimeout(Duration.ofMinutes(3));
    container.start();
    return container.getEndpoint();
  }

  /** Looked for by hand: Testcontainers would try to pull for minutes. */
  private static Optional<String> missingImage() {
    return variables(IMAGE)
        .map(DockerEngine::missingRuntime)
        .orElseGet(
            () ->
                Optional.of(
                    "the image %s is not here. Pull it (docker pull %<s)".formatted(IMAGE)));
  }

  private static Optional<String> missingRuntime(List<String> variables) {
    return variables.stream()
        .filter(variable -> variable.startsWith(MAPPING))
        .map(
            variable -> variable.substring(MAPPING.length()).replace("<runtime>", "java25").strip())
        .filter(image -> variables(image).isEmpty())
        .map(
            image ->
                "the image %s is one that runs functions by the image %s, which is not here. Make both again"
                    .formatted(IMAGE, image))
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
}
