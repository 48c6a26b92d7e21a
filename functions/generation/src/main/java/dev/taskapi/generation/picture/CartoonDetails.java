package dev.taskapi.generation.picture;

import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;

/** What makes a flat picture a drawn one. */
final class CartoonDetails {
  private static final int RAYS = 18;

  private CartoonDetails() {}

  /** Rays from behind the illustration. */
  static void rays(Graphics2D g, Scenery scenery) {
    double x = scenery.width() * 0.75;
    double y = scenery.height() * 0.42;
    double reach = scenery.width() + scenery.height();
    g.setColor(Colors.alpha(scenery.light(), Colors.isDark(scenery.sky()) ? 0.07 : 0.28));
    for (int i = 0; i < RAYS; i++) {
      double from = Math.TAU * i / RAYS;
      double to = from + Math.PI / RAYS;
      Path2D ray = new Path2D.Double();
      ray.moveTo(x, y);
      ray.lineTo(x + reach * Math.cos(from), y + reach * Math.sin(from));
      ray.lineTo(x + reach * Math.cos(to), y + reach * Math.sin(to));
      ray.closePath();
      g.fill(ray);
    }
  }

  /** Dots as of a printed comic, fading out from the corner. */
  static void dots(Graphics2D g, Scenery scenery) {
    double step = Math.min(scenery.width(), scenery.height()) / 42.0;
    double reach = Math.max(scenery.width(), scenery.height()) * 0.55;
    g.setColor(Colors.alpha(Colors.inkOn(scenery.sky().top()), 0.11));
    for (double y = 0; y < reach; y += step) {
      for (double x = 0; x < reach; x += step) {
        double near = 1 - Math.hypot(x, y) / reach;
        double radius = step * 0.38 * near;
        if (radius > 0.3) {
          double shift = Math.round(y / step) % 2 == 0 ? 0 : step / 2;
          g.fill(new Ellipse2D.Double(x + shift - radius, y - radius, 2 * radius, 2 * radius));
        }
      }
    }
  }
}
