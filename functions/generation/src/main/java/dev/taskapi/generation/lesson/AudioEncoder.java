package dev.taskapi.generation.lesson;

import java.nio.file.Path;

/** Makes speech small enough to stand inside a page. */
@FunctionalInterface
public interface AudioEncoder {
  /**
   * @param wav left as it is
   * @param folder where the new file goes
   * @return AAC in an MP4 file, playable from its first bytes, mono, about 48 kbit/s
   */
  Path toM4a(Path wav, Path folder);
}
