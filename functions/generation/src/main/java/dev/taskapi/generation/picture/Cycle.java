package dev.taskapi.generation.picture;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;

/** Stages that follow each other in a ring. */
record Cycle(List<Stage> stages) implements Illustration {
  /** A stage and the icon that shows it, where there is one. */
  record Stage(String label, Optional<String> icon) {}

  private static final int CURVE = 14;

  Cycle {
    stages = List.copyOf(stages);
  }

  @Override
  public void draw(Brush brush, Rectangle2D box) {
    double disc = Math.min(box.getWidth() * 0.13, box.getHeight() * 0.115);
    double label = disc * 0.58;
    double rx = box.getWidth() / 2 - disc * 1.75;
    double ry = box.getHeight() / 2 - disc - label * 0.75;
    Point2D centre = new Point2D.Double(box.getCenterX(), box.getCenterY() - label * 0.3);
    int count = stages.size();
    for (int i = 0; i < count; i++) {
      arc(brush, centre, new double[] {rx, ry, disc}, i);
    }
    for (int i = 0; i < count; i++) {
      Point2D at = at(centre, rx, ry, (double) i / count);
      Color rim = i % 2 == 0 ? brush.theme().accent() : brush.theme().accent2();
      brush.disc(at, disc, Color.WHITE, rim);
      inside(brush, stages.get(i), at, disc, i);
      brush.pill(
          stages.get(i).label(),
          Brush.around(at.getX(), at.getY() + disc * 1.02, disc * 3.5, label),
          true);
    }
  }

  private static void inside(Brush brush, Stage stage, Point2D at, double disc, int index) {
    Rectangle2D box = Brush.around(at.getX(), at.getY() - disc * 0.1, disc * 1.15, disc * 1.15);
    if (stage.icon().isPresent()) {
      Icons.draw(brush.g(), stage.icon().get(), box);
    } else {
      String number = Integer.toString(index + 1);
      brush.lettering().centred(brush.g(), number, box, true, new Color(0x14161c));
    }
  }

  /** The way from one stage to the next, free of both discs. */
  private void arc(Brush brush, Point2D centre, double[] size, int index) {
    double rx = size[0];
    double ry = size[1];
    double share = 1.0 / stages.size();
    double margin = Math.min(share * 0.36, size[2] * 1.55 / (Math.TAU * Math.min(rx, ry)));
    double from = index * share + margin;
    double to = (index + 1) * share - margin;
    Path2D path = new Path2D.Double();
    Point2D before = at(centre, rx, ry, from);
    path.moveTo(before.getX(), before.getY());
    Point2D tip = before;
    for (int i = 1; i <= CURVE; i++) {
      before = tip;
      tip = at(centre, rx, ry, from + (to - from) * i / CURVE);
      path.lineTo(tip.getX(), tip.getY());
    }
    brush.arrow(path, before, tip, Math.max(1.5, size[2] * 0.12));
  }

  /** A turn of 0 is at the top; it goes clockwise. */
  private static Point2D at(Point2D centre, double rx, double ry, double turn) {
    double angle = Math.TAU * turn - Math.PI / 2;
    return new Point2D.Double(
        centre.getX() + rx * Math.cos(angle), centre.getY() + ry * Math.sin(angle));
  }
}
