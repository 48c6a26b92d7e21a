package dev.taskapi.api.wire;

import dev.taskapi.tasks.TaskResult;
import dev.taskapi.tasks.TaskResult.ResultFile;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What was made; a list leaves the links of the files out. */
public record ResultView(
    List<FileView> files,
    Optional<Double> durationSeconds,
    String provider,
    List<String> warnings) {

  /** One file, {@code size} in bytes. */
  public record FileView(String name, String contentType, long size, Optional<String> url) {}

  static ResultView of(TaskResult result, Function<ResultFile, Optional<URI>> link) {
    return new ResultView(
        result.files().stream()
            .map(
                file ->
                    new FileView(
                        file.name(),
                        file.contentType(),
                        file.size(),
                        link.apply(file).map(URI::toString)))
            .toList(),
        result.duration().map(ResultView::seconds),
        result.provider(),
        result.warnings());
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }
}
