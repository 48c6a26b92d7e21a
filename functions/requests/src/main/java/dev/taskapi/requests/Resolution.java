package dev.taskapi.requests;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Width and height in pixels: both even, each 128 to 3840, together at most 3840 x 2160. */
public record Resolution(int width, int height) {
  static final String RULE =
      "must be WIDTH*HEIGHT in pixels, such as 1920*1080: both even, each 128 to 3840, together at"
          + " most 3840*2160 pixels";
  public static final Resolution FULL_HD = new Resolution(1920, 1080);

  private static final Pattern FORM = Pattern.compile("(\\d{3,4})\\*(\\d{3,4})");

  public Resolution {
    if (!allowed(width) || !allowed(height) || (long) width * height > 3840L * 2160) {
      throw new IllegalArgumentException("resolution " + RULE);
    }
  }

  static Optional<Resolution> parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Resolution(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))));
    } catch (IllegalArgumentException outOfBounds) {
      return Optional.empty();
    }
  }

  private static boolean allowed(int side) {
    return side % 2 == 0 && side >= 128 && side <= 3840;
  }
}
