package dev.taskapi.generation.lesson.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;

/** The files that stand beside the lesson's classes. */
public final class Resources {
  private static final String FOLDER = "/dev/taskapi/generation/lesson/";

  private Resources() {}

  public static String text(String name) {
    return find(name).orElseThrow(() -> new IllegalStateException("no resource " + name));
  }

  public static Properties properties(String name) {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(text(name)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }

  static Optional<String> find(String name) {
    try (InputStream in = Resources.class.getResourceAsStream(FOLDER + name)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
