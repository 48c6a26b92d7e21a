package dev.taskapi.generation.video;

import java.awt.AlphaComposite;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/** Composes the frames of one clip, drawing anew only what changed since the frame before. */
final class Stagehand {
  private final BufferedImage base;
  private final BufferedImage frame;
  private final Yuv yuv;
  private final List<Actor> actors;
  private final List<Actor.Pose> poses = new ArrayList<>();

  /**
   * @param base an image of type INT_RGB with even sides
   */
  Stagehand(BufferedImage base, List<Actor> actors) {
    this.base = base;
    this.frame = new BufferedImage(base.getWidth(), base.getHeight(), BufferedImage.TYPE_INT_RGB);
    this.yuv = new Yuv(base.getWidth(), base.getHeight());
    this.actors = List.copyOf(actors);
    actors.forEach(actor -> poses.add(Actor.Pose.GONE));
    redraw(new Rectangle(base.getWidth(), base.getHeight()));
  }

  /** The bytes of this frame; they change with the next call. */
  byte[] frame(int number) {
    List<Rectangle> changed = new ArrayList<>();
    for (int i = 0; i < actors.size(); i++) {
      Actor.Pose pose = actors.get(i).motion().at(number);
      Actor.Pose before = poses.get(i);
      if (!pose.equals(before)) {
        add(changed, actors.get(i), before, pose);
        poses.set(i, pose);
      }
    }
    changed.forEach(this::redraw);
    return yuv.bytes();
  }

  private static void add(
      List<Rectangle> changed, Actor actor, Actor.Pose before, Actor.Pose after) {
    Rectangle from = actor.area(before);
    Rectangle to = actor.area(after);
    if (from.isEmpty() || to.isEmpty()) {
      changed.add(from.isEmpty() ? to : from);
    } else {
      changed.add(from.union(to));
    }
  }

  private void redraw(Rectangle part) {
    Rectangle area = part.intersection(new Rectangle(base.getWidth(), base.getHeight()));
    if (area.isEmpty()) {
      return;
    }
    Graphics2D g = frame.createGraphics();
    g.setClip(area);
    g.setComposite(AlphaComposite.Src);
    g.drawImage(base, 0, 0, null);
    for (int i = 0; i < actors.size(); i++) {
      draw(g, actors.get(i), poses.get(i), area);
    }
    g.dispose();
    yuv.update(frame, area);
  }

  private static void draw(Graphics2D g, Actor actor, Actor.Pose pose, Rectangle area) {
    if (pose.opacity() == 0 || !actor.area(pose).intersects(area)) {
      return;
    }
    g.setComposite(AlphaComposite.SrcOver.derive((float) pose.opacity() / Actor.Pose.FULL));
    g.drawImage(
        actor.sprite().image(),
        actor.sprite().x() + pose.dx(),
        actor.sprite().y() + pose.dy(),
        null);
  }
}
