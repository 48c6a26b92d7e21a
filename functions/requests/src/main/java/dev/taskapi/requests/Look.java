package dev.taskapi.requests;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * @param theme a name such as "modern" or "elegant"; one that no engine knows is drawn as "modern"
 */
public record Look(ImageStyle style, Resolution resolution, String theme) {

  public enum ImageStyle {
    REALISTIC,
    CARTOON,
    WATERCOLOR,
    OIL_PAINTING;

    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ImageStyle> ofWireName(String wireName) {
      return Arrays.stream(values()).filter(s -> s.wireName().equals(wireName)).findFirst();
    }
  }
}
