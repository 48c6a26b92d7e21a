package dev.taskapi.generation.media;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;

/**
 * Sound of one channel, 16 bit. The samples are shared with whoever made it: do not change them.
 */
public final class Wav {
  private static final int HEADER = 44;
  private static final int CHUNK_HEADER = 8;

  private final int rate;
  private final short[] samples;

  public Wav(int rate, short[] samples) {
    this.rate = rate;
    this.samples = samples;
  }

  /** Samples a second. */
  public int rate() {
    return rate;
  }

  public short[] samples() {
    return samples;
  }

  public Duration duration() {
    return Duration.ofNanos(Math.round(samples.length * 1e9 / rate));
  }

  /** Reads a PCM file of one channel and 16 bit, whatever other chunks it has. */
  public static Wav read(Path file) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    int format = chunk(bytes, "fmt ");
    if (bytes.getShort(format + 2) != 1 || bytes.getShort(format + 14) != 16) {
      throw new IOException("not sound of one channel and 16 bit: " + file);
    }
    int data = chunk(bytes, "data");
    long told = Integer.toUnsignedLong(bytes.getInt(data - 4));
    int length = (int) Math.min(told, bytes.capacity() - data) / 2;
    short[] samples = new short[length];
    bytes.position(data).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(samples);
    return new Wav(bytes.getInt(format + 4), samples);
  }

  public void write(Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      writeHeader(out, rate, samples.length);
      writeSamples(out, samples);
    }
  }

  /** The header of a file of one channel and 16 bit. */
  public static void writeHeader(OutputStream out, int rate, long samples) throws IOException {
    ByteBuffer header = ByteBuffer.allocate(HEADER).order(ByteOrder.LITTLE_ENDIAN);
    header.put(ascii("RIFF")).putInt((int) (HEADER - CHUNK_HEADER + samples * 2));
    header.put(ascii("WAVEfmt ")).putInt(16).putShort((short) 1).putShort((short) 1);
    header.putInt(rate).putInt(rate * 2).putShort((short) 2).putShort((short) 16);
    header.put(ascii("data")).putInt((int) (samples * 2));
    out.write(header.array());
  }

  public static void writeSamples(OutputStream out, short[] samples) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(samples.length * 2).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asShortBuffer().put(samples);
    out.write(bytes.array());
  }

  private static int chunk(ByteBuffer bytes, String name) throws IOException {
    int at = 12;
    while (at + CHUNK_HEADER <= bytes.capacity()) {
      byte[] id = new byte[4];
      bytes.get(at, id);
      if (Arrays.equals(id, ascii(name))) {
        return at + CHUNK_HEADER;
      }
      int length = bytes.getInt(at + 4);
      if (length < 0) {
        break;
      }
      at += CHUNK_HEADER + length + (length & 1);
    }
    throw new IOException("no " + name.strip() + " chunk in the sound");
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
