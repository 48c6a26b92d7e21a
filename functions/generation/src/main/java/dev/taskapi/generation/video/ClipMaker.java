package dev.taskapi.generation.video;

import dev.taskapi.generation.WorkStopped;
import dev.taskapi.generation.media.Ffmpeg;
import dev.taskapi.generation.picture.Slide;
import dev.taskapi.generation.picture.Sprite;
import dev.taskapi.generation.picture.Subtitler;
import dev.taskapi.generation.speech.Spoken;
import dev.taskapi.requests.Resolution;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;

/** Encodes the moving picture of one segment. */
public final class ClipMaker {
  private static final Duration LIMIT = Duration.ofMinutes(12);

  private final Ffmpeg ffmpeg;

  public ClipMaker(Ffmpeg ffmpeg) {
    this.ffmpeg = ffmpeg;
  }

  /**
   * What a clip shows.
   *
   * @param captions to be drawn into the picture; none where they are not wanted
   * @param points the shown points' words, to find when they are said
   */
  public record Scene(
      Slide slide,
      Subtitler subtitler,
      Captions captions,
      List<String> points,
      List<Spoken.Cue> sentences,
      int frames) {
    public Scene {
      points = List.copyOf(points);
      sentences = List.copyOf(sentences);
    }
  }

  /**
   * Encodes a part of the scene into a file of its own.
   *
   * @param progress hears what part of it is done
   */
  public void encode(Scene scene, Stretch stretch, Path clip, DoubleConsumer progress) {
    ffmpeg.feed(command("pipe:0", scene, clip), LIMIT, frames(scene, stretch, progress));
  }

  /**
   * How ffmpeg is told to encode such frames.
   *
   * @param frames where it finds them
   */
  public static List<String> command(String frames, Scene scene, Path clip) {
    BufferedImage base = scene.slide().base();
    return Encoding.clipOf(frames, new Resolution(base.getWidth(), base.getHeight()), clip);
  }

  /** Writes the frames of a part of the scene, raw, one by one, until it is interrupted. */
  public static Ffmpeg.Feed frames(Scene scene, Stretch stretch, DoubleConsumer progress) {
    Stagehand stagehand = new Stagehand(scene.slide().base(), actors(scene, stretch));
    return output -> {
      for (int frame = stretch.from(); frame < stretch.to(); frame++) {
        if (Thread.currentThread().isInterrupted()) {
          throw new WorkStopped();
        }
        output.write(stagehand.frame(frame));
        if (frame % Frames.PER_SECOND == 0) {
          progress.accept((double) (frame - stretch.from()) / stretch.frames());
        }
      }
    };
  }

  /** Only the captions of this part are drawn: those of an hour would fill the memory. */
  private static List<Actor> actors(Scene scene, Stretch stretch) {
    Slide slide = scene.slide();
    List<Actor> actors = new ArrayList<>();
    actors.add(new Actor(slide.art(), Actor.floating(slide.drift())));
    List<Integer> times = PointTimes.of(scene.points(), scene.sentences(), scene.frames());
    for (int i = 0; i < slide.points().size(); i++) {
      Sprite point = slide.points().get(i);
      actors.add(new Actor(point, Actor.entering(times.get(i), 2 * slide.drift())));
    }
    for (Captions.Caption caption : scene.captions().captions()) {
      int from = Frames.at(caption.from());
      int to = Frames.at(caption.to());
      if (from < stretch.to() && to > stretch.from()) {
        actors.add(new Actor(scene.subtitler().draw(caption.text()), Actor.shown(from, to)));
      }
    }
    return actors;
  }
}
