package dev.taskapi.bench.start;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/** The code of a function that is one class. */
final class EmptyCode {
  private EmptyCode() {}

  /** Lambda's own libraries are those of a function that has them. */
  static Path in(Path folder, Path other, Class<?> handler) throws IOException {
    Path lib = Files.createDirectories(folder.resolve("lib"));
    try (DirectoryStream<Path> jars =
        Files.newDirectoryStream(other.resolve("lib"), "{aws-lambda-java,joda}*.jar")) {
      for (Path jar : jars) {
        Files.copy(jar, lib.resolve(jar.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    String name = handler.getName().replace('.', '/') + ".class";
    Path target = folder.resolve(name);
    Files.createDirectories(target.getParent());
    try (InputStream code = handler.getClassLoader().getResourceAsStream(name)) {
      Files.copy(Objects.requireNonNull(code), target, StandardCopyOption.REPLACE_EXISTING);
    }
    return folder;
  }
}
