package dev.taskapi.generation.speech;

import dev.taskapi.generation.media.Wav;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;

/** Reads what MaryTTS says while a thread of its own still makes it. */
final class MarySound {
  private MarySound() {}

  /**
   * @throws InterruptedException where the reader was interrupted; the sound's maker has ended then
   */
  static Wav read(AudioInputStream sound) throws IOException, InterruptedException {
    try {
      return wav(sound);
    } catch (RuntimeException failure) {
      if (failure.getCause() instanceof InterruptedException stopped) {
        readToItsEnd(sound);
        throw stopped;
      }
      throw failure;
    }
  }

  /** Whoever makes the sound would wait for its reader for ever. It is one breath. */
  private static void readToItsEnd(AudioInputStream sound) throws IOException {
    boolean ended = false;
    while (!ended) {
      try {
        bytes(sound);
        ended = true;
      } catch (RuntimeException failure) {
        if (!(failure.getCause() instanceof InterruptedException)) {
          throw failure;
        }
      }
    }
  }

  private static Wav wav(AudioInputStream sound) throws IOException {
    AudioFormat format = sound.getFormat();
    if (format.getChannels() != 1 || format.getSampleSizeInBits() != 16) {
      throw new IOException("unexpected sound " + format);
    }
    ByteBuffer bytes =
        ByteBuffer.wrap(bytes(sound))
            .order(format.isBigEndian() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    short[] samples = new short[bytes.capacity() / 2];
    bytes.asShortBuffer().get(samples);
    return new Wav(Math.round(format.getSampleRate()), samples);
  }

  /**
   * By hand, because MaryTTS's stream takes a read of no bytes, as in readAllBytes, for its end.
   */
  private static byte[] bytes(AudioInputStream sound) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    for (int read = sound.read(buffer); read > 0; read = sound.read(buffer)) {
      all.write(buffer, 0, read);
    }
    return all.toByteArray();
  }
}
