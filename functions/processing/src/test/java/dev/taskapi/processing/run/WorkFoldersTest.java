package dev.taskapi.processing.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WorkFoldersTest {
  @TempDir Path disk;

  @Test
  void whatARunLeftThatDiedIsRemovedAndNothingElse() throws IOException {
    Path left = Files.createDirectories(disk.resolve("run-123/voice-0"));
    Files.writeString(left.resolve("clip.mp4"), "film");
    Path tools = Files.createDirectories(disk.resolve("task-api-tools"));

    WorkFolders.removeLeft(disk);

    assertThat(disk).isDirectoryContaining(tools::equals);
    assertThat(disk.resolve("run-123")).doesNotExist();
  }

  @Test
  void aDiskThatIsNotThereStopsNobody() {
    assertThatCode(() -> WorkFolders.removeLeft(disk.resolve("none"))).doesNotThrowAnyException();
  }

  @Test
  void aFolderIsOneThatIsRemovedWhereItsRunDied() {
    Path folder = WorkFolders.open();

    assertThat(folder.getFileName().toString()).startsWith("run-");
    WorkFolders.remove(folder);
    assertThat(folder).doesNotExist();
  }
}
