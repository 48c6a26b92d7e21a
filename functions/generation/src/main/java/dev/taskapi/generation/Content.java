package dev.taskapi.generation;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/**
 * What was made.
 *
 * @param files at least one; the first is the one that the task's result link leads to
 * @param duration how long it plays, where it plays at all
 * @param provider what made it, such as {@link #OFFLINE}
 * @param warnings what was asked for and could not be done, a sentence each, for the caller to read
 */
public record Content(
    List<ContentFile> files, Optional<Duration> duration, String provider, List<String> warnings) {
  /** The provider's name where none is asked. */
  public static final String OFFLINE = "offline";

  public Content {
    files = List.copyOf(files);
    warnings = List.copyOf(warnings);
    if (files.isEmpty()) {
      throw new IllegalArgumentException("content needs a file");
    }
  }

  /** One name for what several providers made together: "bedrock/model, polly". */
  public static String providers(String... names) {
    return String.join(", ", new LinkedHashSet<>(List.of(names)));
  }
}
