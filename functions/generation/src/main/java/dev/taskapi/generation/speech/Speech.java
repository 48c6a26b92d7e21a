package dev.taskapi.generation.speech;

import dev.taskapi.generation.Content;
import dev.taskapi.requests.Narration;
import java.nio.file.Path;

/** Says a text aloud. Loading a voice may take seconds: that happens at the first use, and once. */
public interface Speech {
  /** For people and step keys. */
  default String name() {
    return Content.OFFLINE;
  }

  /**
   * Writes a WAV file (PCM, 16 bit, mono, 48 kHz) into the folder.
   *
   * <p>Where no voice speaks the language, the file holds silence as long as the words would take,
   * and the warning says so.
   */
  Spoken speak(String text, Narration narration, Path folder);
}
