package dev.taskapi.generation;

import java.nio.file.Path;

/**
 * One file of the result.
 *
 * @param name the name a caller sees, such as "video.mp4": letters, digits, dot and hyphen
 * @param contentType such as "video/mp4" or "text/html; charset=utf-8"
 * @param path where it lies now, in the folder of the {@link Work}
 */
public record ContentFile(String name, String contentType, Path path) {
  public ContentFile {
    if (!name.matches("[A-Za-z0-9][A-Za-z0-9.-]*")) {
      throw new IllegalArgumentException("not a file name: " + name);
    }
  }
}
