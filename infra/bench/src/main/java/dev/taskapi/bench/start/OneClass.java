package dev.taskapi.bench.start;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/** The code of a function whose handler is a class of this bench. */
final class OneClass {
  private OneClass() {}

  /** With no libraries but Lambda's own, as {@code other} has them. */
  static Path alone(Path folder, Path other, Class<?> handler) throws IOException {
    return in(folder, new Libraries(other, "{aws-lambda-java,joda}*.jar"), handler);
  }

  /** With all the libraries of {@code other}. */
  static Path beside(Path folder, Path other, Class<?> handler) throws IOException {
    return in(folder, new Libraries(other, "*.jar"), handler);
  }

  /** Those of the jars of a function whose names are like this. */
  private record Libraries(Path of, String like) {}

  private static Path in(Path folder, Libraries libraries, Class<?> handler) throws IOException {
    Path lib = Files.createDirectories(folder.resolve("lib"));
    try (DirectoryStream<Path> jars =
        Files.newDirectoryStream(libraries.of().resolve("lib"), libraries.like())) {
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
