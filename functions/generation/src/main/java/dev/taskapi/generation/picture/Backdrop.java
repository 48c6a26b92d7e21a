package dev.taskapi.generation.picture;

import dev.taskapi.generation.theme.Theme;
import dev.taskapi.requests.Look.ImageStyle;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.Rectangle;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.util.Random;

/** Paints scenery in one of the four styles. */
final class Backdrop {
  private Backdrop() {}

  static BufferedImage paint(Scenery scenery, ImageStyle style, Random random) {
    return switch (style) {
      case REALISTIC -> realistic(scenery, random);
      case CARTOON -> cartoon(scenery);
      case WATERCOLOR -> Watercolor.paint(scenery, random);
      case OIL_PAINTING -> OilPaint.paint(scenery, realistic(scenery, random), random);
    };
  }

  /** Soft light, haze between the ridges, darker corners and a little grain. */
  private static BufferedImage realistic(Scenery scenery, Random random) {
    BufferedImage image = Canvas.opaque(scenery.width(), scenery.height());
    Graphics2D g = Canvas.graphics(image);
    ground(g, scenery);
    glow(g, scenery, 0.5);
    for (Scenery.Ridge ridge : scenery.ridges()) {
      Rectangle box = ridge.shape().getBounds();
      Color lit = Colors.mix(ridge.color(), scenery.light(), 0.13);
      float top = box.y;
      g.setPaint(new GradientPaint(0, top, lit, 0, top + scenery.height() * 0.28f, ridge.color()));
      g.fill(ridge.shape());
    }
    if (scenery.grid()) {
      grid(g, scenery, 0.07);
    }
    shade(g, scenery);
    g.dispose();
    Grain.add(image, random, 5);
    return image;
  }

  /** Flat colours, dark outlines, rays and dots. */
  private static BufferedImage cartoon(Scenery scenery) {
    BufferedImage image = Canvas.opaque(scenery.width(), scenery.height());
    Graphics2D g = Canvas.graphics(image);
    ground(g, scenery);
    CartoonDetails.rays(g, scenery);
    float line = Math.max(1.5f, Math.min(scenery.width(), scenery.height()) / 260f);
    for (Scenery.Ridge ridge : scenery.ridges()) {
      g.setColor(Colors.mix(ridge.color(), scenery.sky().bottom(), 0.15));
      g.fill(ridge.shape());
      g.setColor(Colors.mix(ridge.color(), Color.BLACK, 0.55));
      g.setStroke(new BasicStroke(line, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
      g.draw(ridge.shape());
    }
    if (scenery.grid()) {
      grid(g, scenery, 0.12);
    }
    CartoonDetails.dots(g, scenery);
    g.dispose();
    return image;
  }

  static void ground(Graphics2D g, Scenery scenery) {
    Theme.Sky sky = scenery.sky();
    g.setPaint(new GradientPaint(0, 0, sky.top(), 0, scenery.height(), sky.bottom()));
    g.fillRect(0, 0, scenery.width(), scenery.height());
  }

  static void glow(Graphics2D g, Scenery scenery, double strength) {
    double part = Colors.isDark(scenery.sky()) ? strength * 0.6 : strength;
    float radius = Math.max(scenery.width(), scenery.height()) * 0.42f;
    Point2D centre = new Point2D.Double(scenery.width() * 0.75, scenery.height() * 0.4);
    Color[] colors = {Colors.alpha(scenery.light(), part), Colors.alpha(scenery.light(), 0)};
    g.setPaint(new RadialGradientPaint(centre, radius, new float[] {0, 1}, colors));
    g.fillRect(0, 0, scenery.width(), scenery.height());
  }

  static void grid(Graphics2D g, Scenery scenery, double strength) {
    double step = Math.min(scenery.width(), scenery.height()) / 9.0;
    g.setColor(Colors.alpha(Colors.inkOn(scenery.sky().bottom()), strength));
    for (int i = 0; i * step < Math.max(scenery.width(), scenery.height()); i++) {
      boolean heavy = i % 3 == 0;
      g.setStroke(new BasicStroke((float) Math.max(0.6, step / (heavy ? 55 : 110))));
      g.draw(new Line2D.Double(i * step, 0, i * step, scenery.height()));
      g.draw(new Line2D.Double(0, i * step, scenery.width(), i * step));
    }
  }

  private static void shade(Graphics2D g, Scenery scenery) {
    float radius = (float) Math.hypot(scenery.width(), scenery.height()) * 0.62f;
    Point2D centre = new Point2D.Double(scenery.width() * 0.55, scenery.height() * 0.45);
    double dark = Colors.isDark(scenery.sky()) ? 0.5 : 0.14;
    Color[] colors = {new Color(0, 0, 0, 0), Colors.alpha(Color.BLACK, dark)};
    g.setPaint(new RadialGradientPaint(centre, radius, new float[] {0.45f, 1}, colors));
    g.fillRect(0, 0, scenery.width(), scenery.height());
  }
}
