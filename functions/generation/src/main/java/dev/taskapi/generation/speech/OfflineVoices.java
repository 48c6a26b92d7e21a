package dev.taskapi.generation.speech;

import dev.taskapi.requests.Narration;
import java.nio.file.Path;
import java.util.Optional;

/** What is on the machine: MaryTTS for English, espeak-ng for other languages, else silence. */
public final class OfflineVoices implements Voices {
  private final Voice english;
  private final Optional<Espeak> espeak;

  OfflineVoices(Voice english, Optional<Espeak> espeak) {
    this.english = english;
    this.espeak = espeak;
  }

  /**
   * @param cache where the English voice is unpacked at its first use
   */
  public static OfflineVoices of(Path cache) {
    return new OfflineVoices(new MaryVoice(cache), Espeak.onThisMachine());
  }

  @Override
  public VoiceChoice choose(Narration narration) {
    return VoiceChoice.of(narration, english, espeak);
  }
}
