package dev.taskapi.generation.picture;

import dev.taskapi.requests.Resolution;
import java.awt.geom.Rectangle2D;

/**
 * Where things are on a slide: text beside the illustration where the slide is wide, below it where
 * it is not.
 *
 * @param unit a thousandth of the shorter side, in pixels, for sizes of letters and lines
 */
record Layout(
    Resolution size,
    double unit,
    Rectangle2D panel,
    Rectangle2D art,
    Rectangle2D subtitles,
    Rectangle2D progress,
    Rectangle2D logo) {
  private static final double WIDE = 1.2;
  private static final double MARGIN = 45;

  static Layout of(Resolution size, boolean withSubtitles, boolean withLogo) {
    double w = size.width();
    double h = size.height();
    double unit = Math.min(w, h) / 1000;
    double margin = MARGIN * unit;
    double bar = 7 * unit;
    Rectangle2D progress = box(margin, h - 18 * unit - bar, w - 2 * margin, bar);
    double subtitleHeight = withSubtitles ? 118 * unit : 0;
    double subtitleTop = progress.getY() - 14 * unit - subtitleHeight;
    Rectangle2D subtitles = box(w * 0.06, subtitleTop, w * 0.88, subtitleHeight);
    double logoSide = 105 * unit;
    Rectangle2D logo = box(w - margin - 2 * logoSide, margin * 0.8, 2 * logoSide, logoSide);
    double top = margin;
    double bottom = subtitleTop - 22 * unit;
    double artTop = withLogo ? logo.getMaxY() + 12 * unit : top;
    boolean wide = w / h >= WIDE;
    Rectangle2D panel =
        wide
            ? box(margin, top, w * 0.46 - margin, bottom - top)
            : box(
                margin, artTop + (bottom - artTop) * 0.5, w - 2 * margin, (bottom - artTop) * 0.5);
    Rectangle2D art =
        wide
            ? box(w * 0.5, artTop, w * 0.5 - margin, bottom - artTop)
            : box(margin, artTop, w - 2 * margin, (bottom - artTop) * 0.5 - 25 * unit);
    return new Layout(size, unit, panel, art, subtitles, progress, logo);
  }

  private static Rectangle2D box(double x, double y, double width, double height) {
    return new Rectangle2D.Double(x, y, Math.max(1, width), Math.max(0, height));
  }
}
