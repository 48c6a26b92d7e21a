package dev.taskapi.generation.video;

import dev.taskapi.generation.picture.Sprite;
import java.awt.Rectangle;

/** A sprite and what it does over the frames. */
record Actor(Sprite sprite, Motion motion) {
  /** Where a sprite is, relative to its place, and how much of it is seen: 0 to 16. */
  record Pose(int dx, int dy, int opacity) {
    static final int FULL = 16;
    static final Pose GONE = new Pose(0, 0, 0);
    static final Pose STILL = new Pose(0, 0, FULL);
  }

  /** What a sprite does. */
  @FunctionalInterface
  interface Motion {
    Pose at(int frame);
  }

  private static final int ENTRANCE = 14;
  private static final int SWING = 6 * Frames.PER_SECOND;

  /** The frame's area that the sprite touches in this pose. */
  Rectangle area(Pose pose) {
    Rectangle area = sprite.bounds();
    if (pose.opacity() == 0) {
      return new Rectangle(area.x, area.y, 0, 0);
    }
    area.translate(pose.dx(), pose.dy());
    return area;
  }

  /** Fades in from this frame on, coming from the left. */
  static Motion entering(int from, int distance) {
    return frame -> {
      double part = Math.clamp((frame - from + 1) / (double) ENTRANCE, 0, 1);
      double eased = 1 - (1 - part) * (1 - part);
      int dx = (int) Math.round(-distance * (1 - eased));
      return new Pose(dx, 0, (int) Math.round(Pose.FULL * eased));
    };
  }

  /** Fades in, then swings up and down; it moves at every other frame, which no eye tells. */
  static Motion floating(int drift) {
    return frame -> {
      int step = frame & ~1;
      int dy = (int) Math.round(drift * Math.sin(Math.TAU * step / SWING));
      int opacity = Math.min(Pose.FULL, (step + 2) * Pose.FULL / ENTRANCE);
      return new Pose(0, dy, opacity);
    };
  }

  /** There from one frame to before another. */
  static Motion shown(int from, int to) {
    return frame -> frame >= from && frame < to ? Pose.STILL : Pose.GONE;
  }
}
