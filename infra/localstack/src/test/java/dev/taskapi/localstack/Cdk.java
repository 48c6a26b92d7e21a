package dev.taskapi.localstack;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The command with which an operator deploys, run against LocalStack and nothing else. */
final class Cdk {
  private static final Path APP = Path.of("..", "cdk").toAbsolutePath().normalize();
  private static final Path OUT = Path.of("target").toAbsolutePath();
  private static final int MINUTES = 15;
  private static final int LINES_TOLD = 40;

  private final URI endpoint;

  Cdk(URI endpoint) {
    this.endpoint = endpoint;
  }

  /** Makes what {@code cdk deploy} needs: a bucket for the zips, and roles. */
  void bootstrap() {
    run("bootstrap", List.of("aws://" + Aws.ACCOUNT + "/" + Aws.REGION));
  }

  /** Deploys all stacks of our app. */
  void deploy(Map<String, String> context) {
    List<String> arguments =
        new ArrayList<>(List.of("--all", "--require-approval", "never", "--app", app()));
    arguments.addAll(List.of("--output", OUT.resolve("cdk.out").toString()));
    context.forEach((name, value) -> arguments.addAll(List.of("--context", name + "=" + value)));
    run("deploy", arguments);
  }

  private static String app() {
    return "%s -classpath %s dev.taskapi.cdk.TaskApiApp %s"
        .formatted(
            Path.of(System.getProperty("java.home"), "bin", "java"),
            System.getProperty("java.class.path"),
            APP);
  }

  private void run(String name, List<String> arguments) {
    Path log = OUT.resolve("cdk-" + name + ".log");
    List<String> command = new ArrayList<>(List.of("npx", "--yes"));
    command.add("aws-cdk@" + System.getProperty("aws-cdk.version"));
    command.addAll(List.of(name, "--ci", "--no-notices"));
    command.addAll(arguments);
    try {
      Process process = start(command, log);
      if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        throw failure(name, "did not end in " + MINUTES + " minutes", log);
      }
      if (process.exitValue() != 0) {
        throw failure(name, "ended with " + process.exitValue(), log);
      }
    } catch (IOException | InterruptedException failed) {
      throw new IllegalStateException(
          "npx, which comes with Node, could not run cdk " + name, failed);
    }
  }

  private Process start(List<String> command, Path log) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(APP.toFile())
            .redirectErrorStream(true)
            .redirectOutput(Redirect.to(log.toFile()));
    Map<String, String> environment = builder.environment();
    // No account of AWS itself can be meant.
    environment.keySet().removeIf(name -> name.startsWith("AWS_"));
    environment.putAll(Aws.environment(endpoint));
    environment.put("CDK_DISABLE_CLI_TELEMETRY", "true");
    environment.put("CDK_VALIDATION", "false");
    environment.put("JSII_DEPRECATED", "quiet");
    environment.put("JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION", "20");
    return builder.start();
  }

  private static IllegalStateException failure(String name, String how, Path log)
      throws IOException {
    List<String> lines = Files.readAllLines(log);
    List<String> last = lines.subList(Math.max(0, lines.size() - LINES_TOLD), lines.size());
    return new IllegalStateException(
        "cdk %s %s; %s ends with:%n%s".formatted(name, how, log, String.join("\n", last)));
  }
}
