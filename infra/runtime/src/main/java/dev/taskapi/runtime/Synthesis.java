package dev.taskapi.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** The CDK app's own output, made by the app itself. */
public final class Synthesis {
  private static final String APP = "dev.taskapi.cdk.TaskApiApp";
  private static final long MOST_MINUTES = 3;

  private Synthesis() {}

  /**
   * Synthesises a stage and answers the folder of its templates.
   *
   * @param module the folder of the CDK app, from which it names its assets
   * @param settings of the stage
   */
  public static Path of(Path module, Map<String, String> settings, Path folder) {
    Path out = folder.toAbsolutePath();
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "--sun-misc-unsafe-memory-access=allow",
            "-cp",
            System.getProperty("java.class.path"),
            APP);
    builder.environment().put("CDK_OUTDIR", out.toString());
    builder.environment().put("CDK_CONTEXT_JSON", context(settings));
    builder.environment().put("CDK_VALIDATION", "false");
    builder.environment().put("JSII_DEPRECATED", "quiet");
    builder.environment().put("JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION", "20");
    run(builder.directory(module.toFile()).redirectErrorStream(true));
    return out;
  }

  /** Assets stay where they are: copies of them would take longer than all else. */
  private static String context(Map<String, String> settings) {
    Map<String, Object> context = new TreeMap<>(settings);
    context.put("aws:cdk:disable-asset-staging", true);
    context.put("aws:cdk:enable-asset-metadata", true);
    try {
      return new ObjectMapper().writeValueAsString(context);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static void run(ProcessBuilder builder) {
    try {
      Process app = builder.start();
      String said = new String(app.getInputStream().readAllBytes(), UTF_8);
      if (!app.waitFor(MOST_MINUTES, TimeUnit.MINUTES) || app.exitValue() != 0) {
        throw new IllegalStateException("The CDK app failed:\n" + said);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", stopped);
    }
  }
}
