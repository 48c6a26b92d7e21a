package dev.taskapi.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Enumeration;
import java.util.Objects;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Zips as folders, each unpacked once for as long as it does not change. */
public final class Unzipped {
  private static final Set<PosixFilePermission> PROGRAM =
      EnumSet.of(
          PosixFilePermission.OWNER_READ,
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.OWNER_EXECUTE);

  private Unzipped() {}

  /** The folder of a zip's content, below {@code folder}. */
  public static Path of(Path zip, Path folder) {
    try {
      FileTime changed = Files.getLastModifiedTime(zip);
      Path target = folder.resolve(zip.getFileName() + "-" + changed.toMillis());
      if (!Files.isDirectory(target)) {
        Path partial = Files.createTempDirectory(Files.createDirectories(folder), "partial");
        unpack(zip, partial);
        Files.move(partial, target);
      }
      return target;
    } catch (IOException failed) {
      throw new UncheckedIOException("The zip could not be unpacked: " + zip, failed);
    }
  }

  private static void unpack(Path zip, Path folder) throws IOException {
    try (ZipFile file = new ZipFile(zip.toFile())) {
      Enumeration<? extends ZipEntry> entries = file.entries();
      while (entries.hasMoreElements()) {
        unpack(file, entries.nextElement(), folder);
      }
    }
  }

  private static void unpack(ZipFile file, ZipEntry entry, Path folder) throws IOException {
    Path target = folder.resolve(entry.getName()).normalize();
    if (!target.startsWith(folder)) {
      throw new IOException("The entry leads out of the zip: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Path within = Objects.requireNonNull(target.getParent());
    Files.createDirectories(within);
    try (InputStream content = file.getInputStream(entry)) {
      Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
    }
    if (within.endsWith("bin")) {
      Files.setPosixFilePermissions(target, PROGRAM);
    }
  }
}
