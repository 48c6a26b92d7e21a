package dev.taskapi.generation.speech.mary;

import java.util.function.Function;
import javax.sound.sampled.AudioInputStream;
import marytts.LocalMaryInterface;
import marytts.exceptions.MaryConfigurationException;
import marytts.exceptions.SynthesisException;

/** The way into MaryTTS from the other side of its class loader, through a type that both know. */
public final class MaryFunction implements Function<String, AudioInputStream> {
  private static final String VOICE = "cmu-slt-hsmm";

  private final LocalMaryInterface mary;

  public MaryFunction() throws MaryConfigurationException {
    mary = new LocalMaryInterface();
    mary.setVoice(VOICE);
  }

  @Override
  public AudioInputStream apply(String text) {
    try {
      return mary.generateAudio(text);
    } catch (SynthesisException failure) {
      throw new IllegalArgumentException("MaryTTS cannot say this text", failure);
    }
  }
}
