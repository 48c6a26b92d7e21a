package dev.taskapi.bench.start;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The code of a function whose handler is of this bench. */
final class OwnCode {
  private OwnCode() {}

  /** With no libraries but Lambda's own, and what these need. */
  static Path alone(Path folder, Class<?>... classes) throws IOException {
    return in(
        folder,
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .filter(jar -> jar.getFileName().toString().matches("(aws-lambda-java|joda).*\\.jar"))
            .toList(),
        classes);
  }

  /** With all the libraries of {@code other}. */
  static Path beside(Path folder, Path other, Class<?>... classes) throws IOException {
    List<Path> jars = new ArrayList<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(other.resolve("lib"), "*.jar")) {
      all.forEach(jars::add);
    }
    return in(folder, jars, classes);
  }

  private static Path in(Path folder, List<Path> jars, Class<?>... classes) throws IOException {
    Path lib = Files.createDirectories(folder.resolve("lib"));
    for (Path jar : jars) {
      Files.copy(jar, lib.resolve(jar.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }
    for (Class<?> one : classes) {
      String name = one.getName().replace('.', '/') + ".class";
      Path target = folder.resolve(name);
      Files.createDirectories(target.getParent());
      try (InputStream code = one.getClassLoader().getResourceAsStream(name)) {
        Files.copy(Objects.requireNonNull(code), target, StandardCopyOption.REPLACE_EXISTING);
      }
    }
    return folder;
  }
}
