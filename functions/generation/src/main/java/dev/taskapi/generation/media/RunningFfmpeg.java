package dev.taskapi.generation.media;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** One child process, its log and its progress; closing it ends it. */
final class RunningFfmpeg implements AutoCloseable {
  private static final int LOG_CHARACTERS = 32_768;
  private static final int QUOTED_CHARACTERS = 1_000;
  private static final String WRITTEN = "out_time_us=";

  private final Process process;
  private final Duration limit;
  private final StringBuilder log = new StringBuilder();
  private final AtomicLong writtenMicros = new AtomicLong();
  private final AtomicBoolean late = new AtomicBoolean();
  private final AtomicReference<IOException> brokenPipe = new AtomicReference<>();
  private final List<Thread> readers;

  private RunningFfmpeg(Process process, Duration limit) {
    this.process = process;
    this.limit = limit;
    this.readers =
        List.of(
            reader(process.getErrorStream(), this::keep),
            reader(process.getInputStream(), this::readProgress));
    Thread.ofVirtual().start(this::endWhenLate);
  }

  static RunningFfmpeg start(List<String> command, Duration limit) throws IOException {
    return new RunningFfmpeg(new ProcessBuilder(command).start(), limit);
  }

  Process process() {
    return process;
  }

  Duration written() {
    return Duration.ofNanos(writtenMicros.get() * 1_000);
  }

  void failed(IOException cause) {
    brokenPipe.set(cause);
  }

  void closeInput() {
    try {
      process.getOutputStream().close();
    } catch (IOException gone) {
      failed(gone);
    }
  }

  /** Waits until all that an ended process has said was read. */
  void heardOut() throws InterruptedException {
    for (Thread reader : readers) {
      reader.join();
    }
  }

  /** The log of a process that has ended well. */
  String result() throws InterruptedException {
    heardOut();
    if (late.get()) {
      throw new FfmpegException("ffmpeg took longer than " + limit.toSeconds() + " s" + quote());
    }
    if (process.exitValue() != 0) {
      throw new FfmpegException(
          "ffmpeg ended with " + process.exitValue() + quote(), brokenPipe.get());
    }
    synchronized (log) {
      return log.toString();
    }
  }

  @Override
  public void close() {
    if (process.isAlive()) {
      process.destroyForcibly();
      process.onExit().join();
    }
  }

  private String quote() {
    synchronized (log) {
      return ": " + log.substring(Math.max(0, log.length() - QUOTED_CHARACTERS)).strip();
    }
  }

  private void endWhenLate() {
    try {
      if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        late.set(true);
        process.destroyForcibly();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static Thread reader(InputStream stream, Consumer<String> lines) {
    return Thread.ofVirtual()
        .start(
            () -> {
              try (BufferedReader reader =
                  new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                reader.lines().forEach(lines);
              } catch (IOException | java.io.UncheckedIOException ended) {
                lines.accept("(the output of ffmpeg broke off: " + ended.getMessage() + ")");
              }
            });
  }

  private void keep(String line) {
    synchronized (log) {
      log.append(line, 0, Math.min(line.length(), QUOTED_CHARACTERS)).append('\n');
      if (log.length() > LOG_CHARACTERS) {
        log.delete(0, log.length() - LOG_CHARACTERS);
      }
    }
  }

  private void readProgress(String line) {
    if (line.startsWith(WRITTEN) && line.matches("out_time_us=\\d{1,15}")) {
      writtenMicros.set(Long.parseLong(line.substring(WRITTEN.length())));
    }
  }
}
