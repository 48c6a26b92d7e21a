package dev.taskapi.generation.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Reads the models out of their jars. */
final class Models {
  private Models() {}

  @FunctionalInterface
  interface Reader<T> {
    T read(InputStream in) throws IOException;
  }

  static <T> T load(String resource, Reader<T> reader) {
    try (InputStream in = Models.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the class path lacks the language model " + resource);
      }
      return reader.read(in);
    } catch (IOException e) {
      throw new UncheckedIOException("the language model cannot be read: " + resource, e);
    }
  }
}
