package dev.taskapi.generation.picture;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.util.Random;

/** Thin washes on paper, one over the other, with pigment gathered at their edges. */
final class Watercolor {
  private static final int WASHES = 4;
  private static final int BLOTS = 46;
  private static final int CORNERS = 36;

  private Watercolor() {}

  static BufferedImage paint(Scenery scenery, Random random) {
    BufferedImage image = Canvas.opaque(scenery.width(), scenery.height());
    Graphics2D g = Canvas.graphics(image);
    Color paper =
        Colors.isDark(scenery.sky())
            ? Colors.mix(scenery.sky().bottom(), Color.WHITE, 0.12)
            : new Color(0xfbf8f1);
    g.setColor(paper);
    g.fillRect(0, 0, scenery.width(), scenery.height());
    g.setComposite(AlphaComposite.SrcOver.derive(0.72f));
    Backdrop.ground(g, scenery);
    g.setComposite(AlphaComposite.SrcOver);
    for (int i = 0; i < BLOTS; i++) {
      blot(g, scenery, random);
    }
    for (Scenery.Ridge ridge : scenery.ridges()) {
      wash(g, scenery, ridge, random);
    }
    if (scenery.grid()) {
      Backdrop.grid(g, scenery, 0.06);
    }
    g.dispose();
    Grain.add(image, random, 6);
    return image;
  }

  private static void blot(Graphics2D g, Scenery scenery, Random random) {
    double reach = Math.max(scenery.width(), scenery.height());
    double radius = reach * (0.04 + 0.16 * random.nextDouble());
    double x = random.nextDouble() * scenery.width();
    double y = random.nextDouble() * scenery.height() * 0.9;
    Color sky = random.nextBoolean() ? scenery.sky().top() : scenery.sky().bottom();
    Color color = random.nextInt(3) == 0 ? scenery.light() : sky;
    Shape shape = blob(x, y, radius, random);
    Color[] colors = {Colors.alpha(color, 0.05), Colors.alpha(color, 0.2)};
    g.setPaint(
        new RadialGradientPaint(
            new Point2D.Double(x, y), (float) radius * 1.2f, new float[] {0.2f, 1}, colors));
    g.fill(shape);
    g.setColor(Colors.alpha(Colors.mix(color, Color.BLACK, 0.25), 0.09));
    g.setStroke(new BasicStroke((float) Math.max(1, reach / 900)));
    g.draw(shape);
  }

  private static void wash(Graphics2D g, Scenery scenery, Scenery.Ridge ridge, Random random) {
    double spread = scenery.height() * 0.012;
    for (int i = 0; i < WASHES; i++) {
      Shape moved =
          AffineTransform.getTranslateInstance(
                  spread * random.nextGaussian(), spread * random.nextGaussian())
              .createTransformedShape(ridge.shape());
      g.setColor(Colors.alpha(ridge.color(), 0.24));
      g.fill(moved);
      g.setColor(Colors.alpha(Colors.mix(ridge.color(), Color.BLACK, 0.3), 0.16));
      g.setStroke(new BasicStroke((float) Math.max(1, scenery.height() / 500.0)));
      g.draw(moved);
    }
  }

  private static Shape blob(double x, double y, double radius, Random random) {
    double[] phase = random.doubles(3, 0, Math.TAU).toArray();
    Path2D path = new Path2D.Double();
    for (int i = 0; i < CORNERS; i++) {
      double angle = Math.TAU * i / CORNERS;
      double wobble =
          1
              + 0.13 * Math.sin(2 * angle + phase[0])
              + 0.09 * Math.sin(5 * angle + phase[1])
              + 0.05 * Math.sin(9 * angle + phase[2]);
      double px = x + radius * wobble * Math.cos(angle);
      double py = y + radius * wobble * Math.sin(angle);
      if (i == 0) {
        path.moveTo(px, py);
      } else {
        path.lineTo(px, py);
      }
    }
    path.closePath();
    return path;
  }
}
