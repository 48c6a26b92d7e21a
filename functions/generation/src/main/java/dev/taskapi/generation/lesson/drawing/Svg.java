package dev.taskapi.generation.lesson.drawing;

import dev.taskapi.generation.lesson.text.Markup;
import java.util.List;
import java.util.Locale;

/**
 * Writes one SVG of {@value #WIDTH} by {@value #HEIGHT}. Colours are classes of the style sheet: f1
 * to f4 fill and s1 to s4 stroke with the theme's accents.
 */
final class Svg {
  static final int WIDTH = 480;
  static final int HEIGHT = 420;

  private final StringBuilder out = new StringBuilder();

  /** A point of the drawing. */
  record At(double x, double y) {
    static At onCircle(At centre, double radius, double degrees) {
      double angle = Math.toRadians(degrees);
      return new At(centre.x + radius * Math.cos(angle), centre.y + radius * Math.sin(angle));
    }

    At plus(double right, double down) {
      return new At(x + right, y + down);
    }

    @Override
    public String toString() {
      return number(x) + " " + number(y);
    }
  }

  Svg circle(At centre, double radius, String css) {
    return shape("circle", css, "cx", centre.x, "cy", centre.y, "r", radius);
  }

  Svg path(String css, Object... steps) {
    StringBuilder d = new StringBuilder();
    for (Object step : steps) {
      d.append(step instanceof Number n ? number(n.doubleValue()) : step).append(' ');
    }
    return shape("path", css, "d", d.toString().strip());
  }

  Svg box(At corner, At size, String css) {
    return shape(
        "rect", css, "x", corner.x, "y", corner.y, "width", size.x, "height", size.y, "rx", 10);
  }

  /** Names and values of attributes alternate; both are ours. */
  Svg shape(String name, String css, Object... attributes) {
    out.append('<').append(name).append(" class=\"").append(css).append('"');
    append(attributes);
    out.append("/>");
    return this;
  }

  /** One line; the anchor is the middle of its base line unless the class says otherwise. */
  Svg text(At at, String css, String words) {
    out.append("<text class=\"").append(css).append('"');
    append("x", at.x, "y", at.y);
    out.append('>').append(Markup.text(words).html()).append("</text>");
    return this;
  }

  Svg lines(At first, double leading, String css, List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      text(first.plus(0, i * leading), css, lines.get(i));
    }
    return this;
  }

  Svg begin(String css, Object... attributes) {
    out.append("<g class=\"").append(css).append('"');
    append(attributes);
    out.append('>');
    return this;
  }

  /** A group that appears together with the point of this number, counted from 0. */
  Svg beginPart(int point) {
    return begin("part", "data-part", point);
  }

  Svg end() {
    out.append("</g>");
    return this;
  }

  Svg insert(Markup drawing) {
    out.append(drawing.html());
    return this;
  }

  /** For pictures that carry no information of their own. */
  Markup ornament() {
    return whole(" aria-hidden=\"true\"");
  }

  /** For pictures that say something; the words stand for them. */
  Markup image(String words) {
    return whole(" role=\"img\" aria-label=\"" + Markup.text(words).html() + "\"");
  }

  private Markup whole(String attributes) {
    return Markup.trusted(
        "<svg viewBox=\"0 0 %d %d\" focusable=\"false\"%s>%s</svg>"
            .formatted(WIDTH, HEIGHT, attributes, out));
  }

  private void append(Object... attributes) {
    for (int i = 0; i < attributes.length; i += 2) {
      Object value = attributes[i + 1];
      out.append(' ').append(attributes[i]).append("=\"");
      out.append(value instanceof Number n ? number(n.doubleValue()) : value).append('"');
    }
  }

  private static String number(double value) {
    String text = String.format(Locale.ROOT, "%.1f", value);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }
}
