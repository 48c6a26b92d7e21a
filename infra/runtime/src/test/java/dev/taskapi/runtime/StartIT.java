package dev.taskapi.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What was taken out of a start stays out: together it was two fifths of it. */
class StartIT {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final String FLAGS = "JAVA_TOOL_OPTIONS";
  private static final Path LOADED = Stage.TARGET.resolve("loaded.log").toAbsolutePath();

  private static List<String> loaded = List.of();

  @BeforeAll
  static void start() throws IOException {
    Stage stage = Stage.get();
    PackagedFunction create = stage.deployed().function("create").withSnapshot(false);
    String flags = create.variables().get(FLAGS) + " -Xlog:class+load:file=" + LOADED;
    try (FunctionProcess process = Stage.start(create.with(Map.of(FLAGS, flags)))) {
      process.invoke(
          Sample.call("POST /api/tasks", Map.of(), stage.withKey())
              .put("body", Sample.read("http-api.json").path("body").asText())
              .toString(),
          PATIENCE);
    }
    try (Stream<String> lines = Files.lines(LOADED)) {
      loaded = lines.filter(line -> line.contains(" source: ")).toList();
    }
  }

  @Test
  void itIsOursThatAnswered() {
    assertThat(loaded).anyMatch(of("dev.taskapi.api.endpoint.CreateEndpoints "));
    assertThat(loaded).anyMatch(of("software.amazon.awssdk.services.sqs.DefaultSqsClient "));
  }

  @Test
  void theSdkDoesNotReadWhatItKnowsOfEveryServiceAndRegion() {
    assertThat(loaded)
        .noneMatch(of("software.amazon.awssdk.regions.GeneratedServiceMetadataProvider "));
  }

  @Test
  void noMapperIsMade() {
    assertThat(loaded).noneMatch(of("com.fasterxml.jackson.databind.ObjectMapper "));
  }

  @Test
  void lambdasReaderOfEveryKindOfEventIsNotLoaded() {
    assertThat(loaded)
        .noneMatch(of("com.amazonaws.lambda.thirdparty.com.fasterxml.jackson.databind."));
  }

  @Test
  void trustWaitsForAConnectionThatNeedsIt() {
    assertThat(loaded).noneMatch(of("sun.security.ssl.SSLContextImpl "));
  }

  private static Predicate<String> of(String name) {
    return line -> line.contains("] " + name);
  }
}
