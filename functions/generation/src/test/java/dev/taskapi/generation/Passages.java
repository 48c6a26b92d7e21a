package dev.taskapi.generation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Texts as teachers send them. */
public final class Passages {
  public static final String PYTHAGORAS =
      "Once upon a time in ancient Greece, a young mathematician named Pythagoras discovered a"
          + " fundamental theorem about right triangles that would revolutionize geometry forever.";

  private Passages() {}

  public static String of(String name) {
    try (InputStream in = Passages.class.getResourceAsStream("passages/" + name + ".txt")) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
