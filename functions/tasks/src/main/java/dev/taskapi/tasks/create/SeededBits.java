package dev.taskapi.tasks.create;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.random.RandomGenerator;

/** The 256 bits that follow from a text: random to whoever does not know it. */
final class SeededBits implements RandomGenerator {
  private final ByteBuffer bits;

  SeededBits(String text) {
    this.bits = ByteBuffer.wrap(sha256(text));
  }

  @Override
  public long nextLong() {
    return bits.getLong();
  }

  @Override
  public void nextBytes(byte[] bytes) {
    bits.get(bytes);
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
