package dev.taskapi.generation.picture;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/** A sentence in large letters, where nothing can be drawn without guessing. */
record QuoteCard(String words) implements Illustration {
  @Override
  public void draw(Brush brush, Rectangle2D box) {
    double width = box.getWidth() * 0.92;
    double height = Math.min(box.getHeight() * 0.8, width * 0.82);
    Rectangle2D card = Brush.around(box.getCenterX(), box.getCenterY(), width, height);
    double round = height * 0.08;
    RoundRectangle2D ground =
        new RoundRectangle2D.Double(card.getX(), card.getY(), width, height, round, round);
    brush.soften(ground, round * 0.4);
    Color fill = Colors.readableGround(Colors.mix(brush.theme().accent(), Color.BLACK, 0.28));
    brush.fill(ground, fill);
    brush.fill(
        new Rectangle2D.Double(
            card.getX() + width * 0.08, card.getY() + height * 0.9, width * 0.22, height * 0.018),
        brush.theme().accent2());
    Color ink = Colors.inkOn(fill);
    Rectangle2D mark =
        new Rectangle2D.Double(
            card.getX() + width * 0.05, card.getY() + height * 0.06, width * 0.16, height * 0.34);
    brush.lettering().centred(brush.g(), "“", mark, true, Colors.mix(fill, ink, 0.45));
    Rectangle2D inner =
        Brush.around(card.getCenterX(), card.getY() + height * 0.53, width * 0.82, height * 0.62);
    brush.lettering().block(brush.g(), words, inner, true, 66 * brush.unit(), ink);
  }
}
