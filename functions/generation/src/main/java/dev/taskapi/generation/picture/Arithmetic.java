package dev.taskapi.generation.picture;

import java.awt.Color;
import java.awt.geom.Arc2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/** A sum with its counters, and a jump on the number line where that shows it. */
record Arithmetic(Operation operation, int left, int right) implements Illustration {
  enum Operation {
    ADD('+'),
    SUBTRACT('−'),
    MULTIPLY('×'),
    DIVIDE('÷');

    private final char sign;

    Operation(char sign) {
      this.sign = sign;
    }
  }

  private static final int MOST_COUNTERS = 40;
  private static final int LONGEST_LINE = 24;

  int result() {
    return switch (operation) {
      case ADD -> left + right;
      case SUBTRACT -> left - right;
      case MULTIPLY -> left * right;
      case DIVIDE -> left / right;
    };
  }

  /** Whether the numbers are such that the drawing shows the sum as it is. */
  boolean drawable() {
    int counters = Math.max(left, result());
    return switch (operation) {
      case ADD -> right > 0 && counters <= MOST_COUNTERS;
      case SUBTRACT -> right > 0 && right <= left && counters <= MOST_COUNTERS;
      case MULTIPLY -> left > 0 && left <= 10 && right > 0 && right <= 10;
      case DIVIDE -> right > 0 && right <= 10 && left % right == 0 && left / right <= 10;
    };
  }

  @Override
  public void draw(Brush brush, Rectangle2D box) {
    boolean line =
        (operation == Operation.ADD || operation == Operation.SUBTRACT)
            && Math.max(left, result()) <= LONGEST_LINE;
    double h = box.getHeight();
    Rectangle2D equation = part(box, 0.03, 0.25);
    card(brush, equation);
    Rectangle2D counters = line ? part(box, 0.33, 0.33) : part(box, 0.34, 0.62);
    Counters.draw(brush, this, counters);
    if (line) {
      numberLine(
          brush,
          new Rectangle2D.Double(
              box.getX() + box.getWidth() * 0.04,
              box.getY() + h * 0.7,
              box.getWidth() * 0.92,
              h * 0.27));
    }
  }

  private static Rectangle2D part(Rectangle2D box, double from, double share) {
    return new Rectangle2D.Double(
        box.getX() + box.getWidth() * 0.04,
        box.getY() + box.getHeight() * from,
        box.getWidth() * 0.92,
        box.getHeight() * share);
  }

  private void card(Brush brush, Rectangle2D box) {
    double height = Math.min(box.getHeight(), box.getWidth() * 0.28);
    Rectangle2D card =
        Brush.around(box.getCenterX(), box.getCenterY(), box.getWidth() * 0.86, height);
    RoundRectangle2D ground =
        new RoundRectangle2D.Double(
            card.getX(), card.getY(), card.getWidth(), height, height * 0.25, height * 0.25);
    brush.soften(ground, height * 0.05);
    brush.fill(ground, Colors.alpha(brush.theme().panel(), 0.94));
    String text = left + " " + operation.sign + " " + right + " = " + result();
    Rectangle2D words =
        Brush.around(card.getCenterX(), card.getCenterY(), card.getWidth() * 0.88, height * 0.86);
    brush.lettering().centred(brush.g(), text, words, true, brush.theme().ink());
  }

  private void numberLine(Brush brush, Rectangle2D box) {
    int last = Math.max(5, Math.max(left, result()) + 1);
    double y = box.getY() + box.getHeight() * 0.66;
    double step = box.getWidth() / (last + 0.6);
    double x0 = box.getX() + step * 0.3;
    double thick = Math.max(1, Math.min(step * 0.09, 6 * brush.unit()));
    brush.outline(new Line2D.Double(x0, y, x0 + last * step, y), brush.line(), thick);
    double size = Math.min(step * 0.62, box.getHeight() * 0.3);
    for (int i = 0; i <= last; i++) {
      double x = x0 + i * step;
      brush.outline(new Line2D.Double(x, y - size * 0.2, x, y + size * 0.2), brush.line(), thick);
      brush.pill(
          Integer.toString(i), Brush.around(x, y + size * 0.8, step * 1.1, size), i == result());
    }
    jump(
        brush,
        new Point2D.Double(x0 + left * step, y),
        new Point2D.Double(x0 + result() * step, y),
        box.getHeight() * 0.52);
    Color dot = Colors.readableGround(brush.theme().accent2());
    brush.disc(
        new Point2D.Double(x0 + left * step, y), size * 0.3, brush.theme().accent(), Color.WHITE);
    brush.disc(new Point2D.Double(x0 + result() * step, y), size * 0.36, dot, Color.WHITE);
  }

  private void jump(Brush brush, Point2D from, Point2D to, double height) {
    double x = Math.min(from.getX(), to.getX());
    double width = Math.abs(to.getX() - from.getX());
    Path2D arc =
        new Path2D.Double(
            new Arc2D.Double(x, from.getY() - height, width, 2 * height, 0, 180, Arc2D.OPEN));
    Color color = brush.theme().accent2();
    brush.outline(arc, color, Math.max(1.5, 7 * brush.unit()));
    String label = (operation == Operation.ADD ? "+" : "−") + right;
    double size = height * 0.42;
    brush.pill(
        label,
        Brush.around(x + width / 2, from.getY() - height, Math.max(width, size * 3), size),
        true);
  }
}
