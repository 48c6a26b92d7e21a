package dev.taskapi.processing.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** The folders that runs work in. */
public final class WorkFolders {
  private static final System.Logger LOG = System.getLogger(WorkFolders.class.getName());
  private static final String NAME = "run-";

  private WorkFolders() {}

  static Path open() {
    try {
      return Files.createTempDirectory(NAME);
    } catch (IOException full) {
      throw new UncheckedIOException("no folder to work in", full);
    }
  }

  /** What cannot be removed costs disk space, and must not cost a finished task. */
  static void remove(Path folder) {
    try (var paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException | UncheckedIOException left) {
      LOG.log(System.Logger.Level.WARNING, "the work folder {0} could not be removed", folder);
    }
  }

  /**
   * Removes what runs have left that died with their process: Lambda starts the next process on the
   * same disk, which two films fill. Only for a process that has the disk to itself.
   *
   * @param disk the folder for temporary files
   */
  public static void removeLeft(Path disk) {
    try (DirectoryStream<Path> left = Files.newDirectoryStream(disk, NAME + "*")) {
      left.forEach(WorkFolders::remove);
    } catch (IOException unreadable) {
      LOG.log(System.Logger.Level.WARNING, "what is left in {0} could not be removed", disk);
    }
  }
}
