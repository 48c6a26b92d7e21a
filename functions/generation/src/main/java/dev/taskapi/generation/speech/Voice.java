package dev.taskapi.generation.speech;

import dev.taskapi.generation.media.Wav;
import java.nio.file.Path;

/** Says one sentence. */
public interface Voice {
  /** For people and step keys, such as "marytts/cmu-slt". */
  String name();

  /**
   * @param folder for files that the voice needs on the way
   * @throws CannotSay where it has no way to say this sentence
   */
  Wav say(String sentence, Path folder) throws CannotSay;

  /** The voice failed at a sentence; another one may do. */
  final class CannotSay extends Exception {
    private static final long serialVersionUID = 1L;

    public CannotSay(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
