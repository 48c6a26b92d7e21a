package dev.taskapi.generation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The name of a finished piece of work: the same inputs give the same key.
 *
 * @param name what it is, with a file ending, such as "voice.wav"
 * @param hash of everything that the piece depends on, its engine's version included
 */
public record StepKey(String name, String hash) {
  public StepKey {
    if (!name.matches("[a-z0-9.-]+") || !hash.matches("[0-9a-f]{32}")) {
      throw new IllegalArgumentException("not a step key: " + name + " " + hash);
    }
  }

  /** Hashes the inputs by their {@code toString}, in order. Give records, numbers and strings. */
  public static StepKey of(String name, Object... inputs) {
    MessageDigest digest = sha256();
    for (Object input : inputs) {
      byte[] bytes = input.toString().getBytes(StandardCharsets.UTF_8);
      digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
      digest.update(bytes);
    }
    return new StepKey(name, HexFormat.of().formatHex(digest.digest(), 0, 16));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
