package dev.taskapi.api.wire;

import dev.taskapi.tasks.TaskResult;
import dev.taskapi.tasks.TaskResult.ResultFile;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What was made; a list leaves the links of the files out. */
public record ResultView(
    List<FileView> files, Optional<Double> durationSeconds, String provider, List<String> warnings)
    implements View {
  @Override
  public void write(Fields out) throws IOException {
    out.put("files", files)
        .put("duration_seconds", durationSeconds)
        .put("provider", provider)
        .put("warnings", warnings);
  }

  /** One file, {@code size} in bytes. */
  public record FileView(String name, String contentType, long size, Optional<String> url)
      implements View {
    @Override
    public void write(Fields out) throws IOException {
      out.put("name", name).put("content_type", contentType).put("size", size).put("url", url);
    }
  }

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
