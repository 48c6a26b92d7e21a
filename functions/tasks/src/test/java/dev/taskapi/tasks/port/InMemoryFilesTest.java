package dev.taskapi.tasks.port;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskapi.tasks.TaskResult.ResultFile;
import dev.taskapi.tasks.testing.InMemoryFiles;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class InMemoryFilesTest extends FileStoreContract {
  private final FileStore files = new InMemoryFiles();

  @Override
  FileStore files() {
    return files;
  }

  @Test
  void aLinkNamesTheFile() {
    ResultFile file = new ResultFile("video.mp4", "video/mp4", 4);

    assertThat(files.link(KEY, file, Duration.ofHours(1)))
        .hasScheme("memory")
        .hasPath("/" + KEY.path())
        .hasQuery("seconds=3600");
  }
}
