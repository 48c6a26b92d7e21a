package dev.taskapi.generation.speech;

import dev.taskapi.generation.media.Wav;
import java.nio.file.Path;

/** Keeps silent as long as the words would take. */
final class SilentVoice implements Voice {
  private static final int RATE = 48_000;
  private static final double SECONDS_A_LETTER = 1 / 14.0;
  private static final double SECONDS_AN_IDEOGRAPH = 1 / 4.5;
  private static final double SHORTEST = 0.8;

  @Override
  public String name() {
    return "silence";
  }

  @Override
  public Wav say(String sentence, Path folder) {
    double seconds = sentence.codePoints().mapToDouble(SilentVoice::seconds).sum();
    return new Wav(RATE, new short[(int) Math.round(Math.max(SHORTEST, seconds) * RATE)]);
  }

  private static double seconds(int codePoint) {
    return Character.isIdeographic(codePoint) ? SECONDS_AN_IDEOGRAPH : SECONDS_A_LETTER;
  }
}
