package dev.taskapi.requests;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * @param formats the files wanted, at least one, each once
 */
public record DocumentationRequest(
    String prompt, List<Format> formats, String language, boolean testMode)
    implements ContentRequest {

  public DocumentationRequest {
    formats = List.copyOf(formats);
  }

  public enum Format {
    MARKDOWN,
    HTML,
    PDF;

    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Format> ofWireName(String wireName) {
      return Arrays.stream(values()).filter(f -> f.wireName().equals(wireName)).findFirst();
    }
  }
}
