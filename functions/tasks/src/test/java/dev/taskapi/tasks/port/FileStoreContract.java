package dev.taskapi.tasks.port;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskapi.tasks.FileKey;
import dev.taskapi.tasks.testing.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@link FileStore} promises. */
abstract class FileStoreContract {
  static final FileKey KEY =
      new FileKey(
          FileKey.resultFolder(Samples.task("a:b._-1").queued().incarnation(), 1, 1)
              + "/video.mp4");

  @SuppressWarnings("NullAway.Init")
  @TempDir
  Path folder;

  /** The same empty store during one test. */
  abstract FileStore files();

  @Test
  void aFileComesBackAsItWasPut() throws IOException {
    put(KEY, "film");
    Path target = folder.resolve("copy");

    assertThat(files().fetch(KEY, target)).isTrue();
    assertThat(target).hasContent("film");
  }

  @Test
  void aFileIsPutOverAnOlderOne() throws IOException {
    put(KEY, "a longer first cut");
    put(KEY, "second");
    Path target = folder.resolve("copy");

    assertThat(files().fetch(KEY, target)).isTrue();
    assertThat(target).hasContent("second");
  }

  @Test
  void aFileIsFetchedOverAnOlderCopy() throws IOException {
    put(KEY, "film");
    Path target = Files.writeString(folder.resolve("copy"), "a former, longer copy");

    assertThat(files().fetch(KEY, target)).isTrue();
    assertThat(target).hasContent("film");
  }

  @Test
  void aFileThatIsNoneIsNotFetched() {
    Path target = folder.resolve("copy");

    assertThat(files().fetch(new FileKey("results/none"), target)).isFalse();
    assertThat(target).doesNotExist();
  }

  @Test
  void anEmptyFileIsAFile() throws IOException {
    put(KEY, "");
    Path target = folder.resolve("copy");

    assertThat(files().fetch(KEY, target)).isTrue();
    assertThat(target).isEmptyFile();
  }

  @Test
  void erasingAFolderTouchesNothingBesideIt() throws IOException {
    List<String> doomed = List.of("f/t1/b/1-1/video.mp4", "f/t1/b/1-2/video.mp4", "f/t1/b/top");
    List<String> kept = List.of("f/t1/b2/video.mp4", "f/t1/bb", "f/t1/a/b/x", "g/f/t1/b/x");
    for (String path : doomed) {
      put(new FileKey(path), "doomed");
    }
    for (String path : kept) {
      put(new FileKey(path), "kept");
    }

    files().erase("f/t1/b");
    files().erase("f/t1/b");

    assertThat(doomed).noneMatch(this::exists);
    assertThat(kept).allMatch(this::exists);
  }

  private boolean exists(String path) {
    return files().fetch(new FileKey(path), folder.resolve("found"));
  }

  void put(FileKey key, String content) throws IOException {
    Path file = Files.writeString(folder.resolve("source"), content);
    files().put(key, "video/mp4", file);
  }
}
