package dev.taskapi.generation.picture;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Cuts what is said into parts that fit at the foot of the picture, and draws them. */
public final class Subtitler {
  private static final double SIZE = 37;
  private static final int MOST_LINES = 2;

  /** Of two lines' width, since a line that breaks at a space is rarely full. */
  private static final double ROOM = 0.95;

  private final Lettering lettering;
  private final Layout layout;

  Subtitler(Lettering lettering, Layout layout) {
    this.lettering = lettering;
    this.layout = layout;
  }

  /** The text in parts of at most two lines; the lines of a part are set apart by a line feed. */
  public List<String> parts(String text) {
    Font font = font(text);
    int lines = Wrapping.wrap(text, font, width()).size();
    int count = (lines + MOST_LINES - 1) / MOST_LINES;
    List<String> parts = new ArrayList<>();
    List<String> even = Wrapping.wrapEvenly(text, font, MOST_LINES * width() * ROOM, count);
    for (String part : even) {
      List<String> two = Wrapping.wrapEvenly(part, font, width(), MOST_LINES);
      for (int i = 0; i < two.size(); i += MOST_LINES) {
        parts.add(String.join("\n", two.subList(i, Math.min(two.size(), i + MOST_LINES))));
      }
    }
    return List.copyOf(parts);
  }

  /** A part as {@link #parts} gave it. */
  public Sprite draw(String part) {
    List<String> lines = part.lines().toList();
    Font font = font(part);
    double lineHeight = Wrapping.lineHeight(font);
    double pad = font.getSize2D() * 0.45;
    double width =
        lines.stream().mapToDouble(line -> Wrapping.width(font, line)).max().orElse(0) + 2.4 * pad;
    double height = lines.size() * lineHeight + 1.2 * pad;
    Rectangle2D room = layout.subtitles();
    Rectangle2D box =
        new Rectangle2D.Double(
            room.getCenterX() - width / 2, room.getMaxY() - height, width, height);
    return Canvas.sprite(
        box,
        g -> {
          g.setColor(new Color(8, 10, 16, 205));
          g.fill(
              new RoundRectangle2D.Double(
                  box.getX(), box.getY(), width, height, pad * 1.2, pad * 1.2));
          for (int i = 0; i < lines.size(); i++) {
            Rectangle2D line =
                new Rectangle2D.Double(
                    box.getX() + pad, box.getY() + 0.6 * pad + i * lineHeight, width, lineHeight);
            g.setFont(font);
            g.setColor(Color.WHITE);
            double x = box.getCenterX() - Wrapping.width(font, lines.get(i)) / 2;
            g.drawString(lines.get(i), (float) x, (float) (line.getY() + font.getSize2D() * 1.02));
          }
        });
  }

  private double width() {
    return layout.subtitles().getWidth() - 2 * SIZE * layout.unit();
  }

  private Font font(String text) {
    return lettering.font(text, false, SIZE * layout.unit());
  }
}
