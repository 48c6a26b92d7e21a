package dev.taskapi.generation.video;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskapi.generation.picture.Sprite;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;

class StagehandTest {
  private static BufferedImage filled(int width, int height, Color color, int type) {
    BufferedImage image = new BufferedImage(width, height, type);
    Graphics2D g = image.createGraphics();
    g.setColor(color);
    g.fillRect(0, 0, width, height);
    g.dispose();
    return image;
  }

  @Test
  void coloursAreThoseOfBt709() {
    Yuv yuv = new Yuv(2, 2);
    yuv.update(filled(2, 2, Color.WHITE, BufferedImage.TYPE_INT_RGB), new Rectangle(2, 2));
    assertThat(yuv.bytes()).containsExactly(235, 235, 235, 235, 128, 128);
    yuv.update(filled(2, 2, Color.BLACK, BufferedImage.TYPE_INT_RGB), new Rectangle(2, 2));
    assertThat(yuv.bytes()).containsExactly(16, 16, 16, 16, 128, 128);
    yuv.update(filled(2, 2, Color.RED, BufferedImage.TYPE_INT_RGB), new Rectangle(2, 2));
    assertThat(yuv.bytes()).containsExactly(63, 63, 63, 63, 102, 240);
  }

  @Test
  void drawingOnlyWhatChangedGivesTheSameFrames() {
    BufferedImage base = filled(64, 48, new Color(0x204060), BufferedImage.TYPE_INT_RGB);
    Sprite ball = new Sprite(filled(12, 10, Color.ORANGE, BufferedImage.TYPE_INT_ARGB_PRE), 20, 15);
    Sprite text = new Sprite(filled(30, 8, Color.WHITE, BufferedImage.TYPE_INT_ARGB_PRE), 18, 22);
    List<Actor> actors =
        List.of(
            new Actor(ball, Actor.floating(6)),
            new Actor(text, Actor.entering(10, 9)),
            new Actor(text, Actor.shown(50, 60)));
    Stagehand running = new Stagehand(base, actors);
    for (int frame = 0; frame < 200; frame++) {
      byte[] step = running.frame(frame);
      if (frame % 7 == 0) {
        assertThat(step).isEqualTo(new Stagehand(base, actors).frame(frame));
      }
    }
  }
}
