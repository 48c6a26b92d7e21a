package dev.taskapi.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** One stage for all tests of a JVM, stopped with it. */
final class Stage {
  static final Path TARGET = Path.of("target");
  static final Duration PATIENCE = Duration.ofMinutes(3);

  private static final class Holder {
    static final Stage ONE = new Stage();
  }

  private final TokenIssuer issuer;
  private final DeployedStage deployed;

  private Stage() {
    try {
      issuer = new TokenIssuer(TARGET.resolve("issuer"));
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
    deployed =
        DeployedStage.start(
            new DeployedStage.Settings(Path.of("../cdk"), TARGET, issuer.jwks(), issuer.flags()));
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  deployed.close();
                  issuer.close();
                }));
  }

  static Stage get() {
    return Holder.ONE;
  }

  DeployedStage deployed() {
    return deployed;
  }

  TokenIssuer issuer() {
    return issuer;
  }

  Map<String, String> withKey() {
    return Map.of("x-api-key", deployed.key());
  }

  /** Starts a function for one event. */
  Run run(String name, JsonNode event) {
    try (FunctionProcess process = start(deployed.function(name))) {
      byte[] answer = process.invoke(event.toString(), PATIENCE);
      return Run.of(answer, process.lines());
    }
  }

  static FunctionProcess start(PackagedFunction function) {
    return FunctionProcess.start(
        function,
        RuntimeClient.in(TARGET.resolve("client")),
        TARGET.resolve("logs").resolve(function.name() + ".log"));
  }
}
