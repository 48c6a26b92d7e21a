package dev.taskapi.generation.media;

import dev.taskapi.generation.WorkStopped;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs ffmpeg as a child process: never through a shell, only on local files and pipes, with
 * bounded threads, time and log. The process is gone when a call returns, however it ends.
 */
public final class Ffmpeg {
  private static final Duration POLL = Duration.ofMillis(150);

  private final Path program;
  private final int threads;

  /**
   * @param threads how many threads an encoder or filter may use
   */
  public Ffmpeg(Path program, int threads) {
    this.program = program;
    this.threads = threads;
  }

  /** Writes what ffmpeg reads from its standard input ("pipe:0"). */
  @FunctionalInterface
  public interface Feed {
    void writeTo(OutputStream input) throws IOException;
  }

  /** Hears how much has been written; may throw {@link WorkStopped}, which ends the process. */
  @FunctionalInterface
  public interface Watch {
    void at(Duration written);
  }

  /**
   * @return the end of what ffmpeg said
   * @throws FfmpegException where it fails or passes the limit
   * @throws WorkStopped where the thread is interrupted
   */
  public String run(List<String> arguments, Duration limit) {
    return run(arguments, limit, written -> {});
  }

  /** What ffmpeg says of its inputs, whether it can read them or not. */
  public String inspect(List<String> inputs, Duration limit) {
    List<String> arguments = new ArrayList<>(inputs);
    arguments.addAll(List.of("-t", "0", "-f", "null", "-"));
    try {
      return run(arguments, limit);
    } catch (FfmpegException unreadable) {
      return String.valueOf(unreadable.getMessage());
    }
  }

  /** As {@link #run(List, Duration)}, telling how far it is a few times a second and at the end. */
  public String run(List<String> arguments, Duration limit, Watch watch) {
    return during(arguments, limit, running -> await(running, watch));
  }

  /** As {@link #run(List, Duration)}, with input from this thread. */
  public String feed(List<String> arguments, Duration limit, Feed feed) {
    return during(
        arguments,
        limit,
        running -> {
          try (OutputStream input = running.process().getOutputStream()) {
            feed.writeTo(input);
          } catch (IOException brokenPipe) {
            running.failed(brokenPipe);
          }
          await(running, written -> {});
        });
  }

  private interface Body {
    void accept(RunningFfmpeg running) throws InterruptedException;
  }

  private String during(List<String> arguments, Duration limit, Body body) {
    try (RunningFfmpeg running = RunningFfmpeg.start(command(arguments), limit)) {
      body.accept(running);
      return running.result();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new WorkStopped(stopped);
    } catch (IOException failure) {
      throw new FfmpegException("Cannot start " + program, failure);
    }
  }

  private static void await(RunningFfmpeg running, Watch watch) throws InterruptedException {
    running.closeInput();
    while (!running.process().waitFor(POLL.toMillis(), TimeUnit.MILLISECONDS)) {
      watch.at(running.written());
    }
    running.heardOut();
    watch.at(running.written());
  }

  private List<String> command(List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(program.toString());
    command.addAll(
        List.of("-hide_banner", "-y", "-progress", "pipe:1", "-nostats", "-filter_threads", "1"));
    command.addAll(arguments.subList(0, arguments.size() - 1));
    command.addAll(List.of("-threads", Integer.toString(threads)));
    command.add(arguments.getLast());
    return command;
  }
}
