package dev.taskapi.generation.picture;

import dev.taskapi.generation.plan.Segment;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Draws slides. Safe for use by several threads. */
public final class SlideMaker {
  /** Part of the step key of what this class draws: raise it when the pictures change. */
  public static final String VERSION = "slides-4";

  private static final double DRIFT = 9;

  private final Typefaces typefaces;

  public SlideMaker(Typefaces typefaces) {
    this.typefaces = typefaces;
  }

  /** What cannot be written as it should, for the caller to read. */
  public List<String> warnings(SlideSpec spec) {
    Lettering lettering = new Lettering(typefaces, spec.theme().serif());
    lettering.font(spec.segment().heading(), true, 1);
    spec.segment().points().forEach(point -> lettering.font(point, false, 1));
    if (spec.subtitles()) {
      lettering.font(spec.segment().narration(), false, 1);
    }
    return lettering.warnings();
  }

  /** Whether no diagram fits, so that a model's picture may be shown. */
  public boolean hasRoomForPainting(SlideSpec spec) {
    return Illustrations.diagram(spec.segment()).isEmpty();
  }

  /** The ground of a slide, which takes longest to draw. */
  public BufferedImage backdrop(SlideSpec spec) {
    Scenery.Kind kind = Topic.of(spec.segment()).scenery();
    Random random = new Random(spec.seed() * 31 + spec.number());
    int width = spec.look().resolution().width();
    int height = spec.look().resolution().height();
    Scenery scenery = Scenery.of(kind, width, height, spec.sky(), random);
    return Backdrop.paint(scenery, spec.look().style(), random);
  }

  /**
   * @param backdrop is drawn on: give it away
   */
  public Slide slide(SlideSpec spec, BufferedImage backdrop) {
    Lettering lettering = new Lettering(typefaces, spec.theme().serif());
    Layout layout = spec.layout();
    PanelText text = PanelText.fit(words(spec), lettering, layout.panel(), layout.unit());
    PanelPaint paint = new PanelPaint(spec.theme(), text, numbered(spec.segment()), lettering);
    Graphics2D g = Canvas.graphics(backdrop);
    paint.panel(g);
    progress(g, spec, layout.progress());
    spec.logo().ifPresent(logo -> logo(g, logo, layout.logo()));
    g.dispose();
    Sprite art = art(spec, layout, lettering);
    return new Slide(backdrop, points(text, paint), art, drift(layout));
  }

  /** The subtitle's parts, each of at most two lines, in order. */
  public Subtitler subtitler(SlideSpec spec) {
    return new Subtitler(new Lettering(typefaces, false), spec.layout());
  }

  private static int drift(Layout layout) {
    return (int) Math.round(DRIFT * layout.unit());
  }

  private static Sprite art(SlideSpec spec, Layout layout, Lettering lettering) {
    int drift = drift(layout);
    Rectangle2D room = layout.art();
    Rectangle2D box =
        new Rectangle2D.Double(
            room.getX(),
            room.getY() + drift,
            room.getWidth(),
            Math.max(1, room.getHeight() - 2 * drift));
    Illustration illustration = Illustrations.of(spec);
    return Canvas.sprite(
        room,
        g ->
            illustration.draw(
                new Brush(g, spec.theme(), spec.sky(), lettering, layout.unit()), box));
  }

  private static List<Sprite> points(PanelText text, PanelPaint paint) {
    List<Sprite> sprites = new ArrayList<>();
    for (PanelText.Row row : text.rows()) {
      if (row.kind() == PanelText.Kind.POINT) {
        int index = sprites.size();
        Rectangle2D box =
            new Rectangle2D.Double(
                text.box().getX(), row.top() - 4, text.box().getWidth(), row.height() + 8);
        sprites.add(Canvas.sprite(box, g -> paint.point(g, row, index)));
      }
    }
    return sprites;
  }

  private static PanelText.Words words(SlideSpec spec) {
    String kicker = spec.number() + " / " + spec.count();
    return new PanelText.Words(kicker, spec.segment().heading(), spec.segment().points());
  }

  /** Steps are numbered, other points are not. */
  private static boolean numbered(Segment segment) {
    String said = (segment.heading() + " " + segment.narration()).toLowerCase(Locale.ROOT);
    return segment.points().size() > 1
        && (said.matches("(?s).*\\bsteps?\\b.*")
            || said.matches("(?s).*\\bfirst\\b.*\\bthen\\b.*"));
  }

  private static void progress(Graphics2D g, SlideSpec spec, Rectangle2D bar) {
    double gap = Math.min(bar.getHeight(), bar.getWidth() / (4 * spec.count()));
    double width = (bar.getWidth() - gap * (spec.count() - 1)) / spec.count();
    Color rest = Colors.alpha(Colors.inkOn(spec.sky().bottom()), 0.28);
    for (int i = 0; i < spec.count(); i++) {
      g.setColor(i < spec.number() ? spec.theme().accent() : rest);
      double x = bar.getX() + i * (width + gap);
      g.fill(
          new RoundRectangle2D.Double(
              x, bar.getY(), width, bar.getHeight(), bar.getHeight(), bar.getHeight()));
    }
  }

  /** In its own shape, at the right, on a light plate that lets any logo be seen. */
  private static void logo(Graphics2D g, BufferedImage logo, Rectangle2D room) {
    double pad = room.getHeight() * 0.1;
    double scale =
        Math.min(
            (room.getWidth() - 2 * pad) / logo.getWidth(),
            (room.getHeight() - 2 * pad) / logo.getHeight());
    int width = (int) Math.max(1, Math.round(logo.getWidth() * scale));
    int height = (int) Math.max(1, Math.round(logo.getHeight() * scale));
    double x = room.getMaxX() - width - pad;
    double y = room.getCenterY() - height / 2.0;
    g.setColor(new Color(255, 255, 255, 225));
    g.fill(
        new RoundRectangle2D.Double(
            x - pad, y - pad, width + 2 * pad, height + 2 * pad, 2 * pad, 2 * pad));
    g.drawImage(logo, (int) x, (int) y, width, height, null);
  }
}
