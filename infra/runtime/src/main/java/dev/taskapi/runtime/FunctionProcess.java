package dev.taskapi.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A function in a JVM of its own under Lambda's Java runtime client. */
public final class FunctionProcess implements AutoCloseable {
  private static final String CLIENT = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";

  /** The client's own need, which Lambda sees to. */
  private static final String NATIVE = "--enable-native-access=ALL-UNNAMED";

  private static final Duration STOPPING = Duration.ofSeconds(10);

  private final RuntimeApi api;
  private final Process process;
  private final Path log;
  private final CompletableFuture<Void> ended;

  private FunctionProcess(RuntimeApi api, Process process, Path log) {
    this.api = api;
    this.process = process;
    this.log = log;
    this.ended = process.onExit().thenAccept(gone -> died(api, gone));
  }

  /**
   * Starts it, and does not wait until it has started.
   *
   * @param log what the function writes goes here
   */
  public static FunctionProcess start(PackagedFunction function, RuntimeClient client, Path log) {
    try {
      RuntimeApi api = new RuntimeApi(function.limit(), RuntimeClient.TRACE);
      ProcessBuilder builder =
          new ProcessBuilder(
              client.java(),
              NATIVE,
              "-Djava.io.tmpdir=" + Files.createDirectories(disk(log)),
              "-cp",
              client.classPath(),
              CLIENT,
              function.handler());
      builder.environment().clear();
      builder.environment().putAll(client.environment(function));
      builder.environment().put("AWS_LAMBDA_RUNTIME_API", api.address());
      builder.redirectErrorStream(true).redirectOutput(log.toFile());
      builder.directory(function.code().toFile());
      return new FunctionProcess(api, builder.start(), log);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /**
   * As on Lambda, no process but a function's own writes there: a processor removes what it finds.
   */
  static Path disk(Path log) {
    return log.toAbsolutePath().resolveSibling("tmp");
  }

  /**
   * The function's answer to an event.
   *
   * @throws FunctionException where it cannot start, fails, dies or takes longer than {@code limit}
   */
  public byte[] invoke(String event, Duration limit) {
    CompletableFuture<byte[]> answer = api.invoke(event);
    await(CompletableFuture.anyOf(answer, api.broken()), limit);
    return answer.join();
  }

  private void await(CompletableFuture<?> outcome, Duration limit) {
    try {
      outcome.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException failed) {
      Throwable cause = failed.getCause();
      throw new FunctionException(
          (cause instanceof FunctionException ? cause.getMessage() : String.valueOf(cause))
              + "\n"
              + output());
    } catch (TimeoutException late) {
      throw new FunctionException("No answer within " + limit + "\n" + output());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new FunctionException("interrupted");
    }
  }

  /**
   * Waits until it has started and asks for its first event.
   *
   * @throws FunctionException where it does not
   */
  public void awaitStart(Duration limit) {
    await(CompletableFuture.anyOf(api.ready(), api.broken()), limit);
  }

  /** What all its threads have used until now. */
  public Duration processorTime() {
    return process.info().totalCpuDuration().orElseThrow();
  }

  private static void died(RuntimeApi api, Process gone) {
    api.fail("The function's process ended with code " + gone.exitValue());
  }

  /** The lines that the function has written so far. */
  public List<String> lines() {
    return output().lines().toList();
  }

  private String output() {
    try {
      return new String(Files.readAllBytes(log), UTF_8);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Ends the process, as Lambda does, and waits for it. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(STOPPING.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException stopped) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    ended.join();
    api.close();
  }
}
