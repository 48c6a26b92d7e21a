package dev.taskapi.generation.picture;

import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * The words of a slide, fitted into their room: wrapped, then shrunk, and only where even the
 * smallest letters do not fit, with fewer points.
 *
 * @param box the panel that the words fill
 */
record PanelText(Rectangle2D box, double scale, List<Row> rows) {
  /** What a row is. */
  enum Kind {
    KICKER,
    HEADING,
    POINT
  }

  /**
   * A text in its place.
   *
   * @param x the left edge of its lines
   * @param top the upper edge of its first line
   */
  record Row(Kind kind, List<String> lines, Font font, double x, double top) {
    double height() {
      return lines.size() * Wrapping.lineHeight(font);
    }
  }

  /** What is to be fitted. */
  record Words(String kicker, String heading, List<String> points) {
    private Words withoutLastPoint() {
      return new Words(kicker, heading, points.subList(0, points.size() - 1));
    }
  }

  static final double PAD = 38;
  private static final double INDENT = 44;

  /** Where few words would leave most of the room empty. */
  private static final double LARGEST = 1.35;

  private static final double AIRY = 0.7;
  private static final double SMALLEST = 0.5;
  private static final double SHRINK = 0.95;

  PanelText {
    rows = List.copyOf(rows);
  }

  static PanelText fit(Words words, Lettering lettering, Rectangle2D room, double unit) {
    for (double scale = LARGEST; scale >= SMALLEST; scale *= SHRINK) {
      PanelText text = lay(words, lettering, room, unit * scale);
      boolean airy = scale <= 1 || text.box().getHeight() <= room.getHeight() * AIRY;
      if (airy && text.fits(room)) {
        return text;
      }
    }
    if (words.points().size() > 1) {
      return fit(words.withoutLastPoint(), lettering, room, unit);
    }
    return smallest(words, lettering, room, unit);
  }

  /** For one long text in a tiny frame: as small as it takes. */
  private static PanelText smallest(
      Words words, Lettering lettering, Rectangle2D room, double unit) {
    double scale = SMALLEST;
    PanelText text = lay(words, lettering, room, unit * scale);
    while (!text.fits(room) && scale > 0.02) {
      scale *= SHRINK;
      text = lay(words, lettering, room, unit * scale);
    }
    return text;
  }

  private boolean fits(Rectangle2D room) {
    boolean whole =
        rows.stream()
            .noneMatch(
                row ->
                    Wrapping.breaksWords(
                        String.join(" ", row.lines()),
                        row.font(),
                        box.getMaxX() - PAD / 4 - row.x()));
    return box.getHeight() <= room.getHeight() && (whole || scale < 0.2);
  }

  private static PanelText lay(Words words, Lettering lettering, Rectangle2D room, double s) {
    List<Row> rows = new ArrayList<>();
    double left = room.getX() + PAD * s;
    double width = room.getWidth() - 2 * PAD * s;
    double y = PAD * s;
    Font small = lettering.font(words.kicker(), false, 25 * s);
    rows.add(row(Kind.KICKER, words.kicker(), small, left, y, width));
    y += rows.getLast().height() + 6 * s;
    Font large = lettering.font(words.heading(), true, 60 * s);
    rows.add(row(Kind.HEADING, words.heading(), large, left, y, width));
    y += rows.getLast().height() + 26 * s;
    for (String point : words.points()) {
      Font plain = lettering.font(point, false, 35 * s);
      rows.add(row(Kind.POINT, point, plain, left + INDENT * s, y, width - INDENT * s));
      y += rows.getLast().height() + 15 * s;
    }
    double height = y + (words.points().isEmpty() ? 8 * s : PAD * s - 15 * s);
    double top = room.getY() + Math.max(0, (room.getHeight() - height) * 0.42);
    Rectangle2D box = new Rectangle2D.Double(room.getX(), top, room.getWidth(), height);
    return new PanelText(box, s, rows.stream().map(row -> lowered(row, top)).toList());
  }

  private static Row row(Kind kind, String text, Font font, double x, double y, double width) {
    return new Row(kind, Wrapping.wrap(text, font, width), font, x, y);
  }

  private static Row lowered(Row row, double by) {
    return new Row(row.kind(), row.lines(), row.font(), row.x(), row.top() + by);
  }
}
