package dev.taskapi.generation.video;

import dev.taskapi.generation.WorkStopped;
import dev.taskapi.generation.media.Ffmpeg;
import dev.taskapi.generation.picture.Slide;
import dev.taskapi.generation.picture.Sprite;
import dev.taskapi.generation.picture.Subtitler;
import dev.taskapi.generation.speech.Spoken;
import dev.taskapi.requests.Resolution;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Encodes the moving picture of one segment. */
final class ClipMaker {
  private static final Duration LIMIT = Duration.ofMinutes(90);

  private final Ffmpeg ffmpeg;

  ClipMaker(Ffmpeg ffmpeg) {
    this.ffmpeg = ffmpeg;
  }

  /**
   * What a clip shows.
   *
   * @param captions to be drawn into the picture; none where they are not wanted
   * @param points the shown points' words, to find when they are said
   */
  record Scene(
      Slide slide,
      Subtitler subtitler,
      Captions captions,
      List<String> points,
      List<Spoken.Cue> sentences,
      int frames) {
    Scene {
      points = List.copyOf(points);
      sentences = List.copyOf(sentences);
    }
  }

  void encode(Scene scene, Resolution size, Path clip, Progress progress) {
    Stagehand stagehand = new Stagehand(scene.slide().base(), actors(scene));
    List<String> arguments = new ArrayList<>(Encoding.locked());
    arguments.addAll(Encoding.frames(size));
    arguments.addAll(List.of("-vf", "setsar=1"));
    arguments.addAll(Encoding.clip());
    arguments.add(clip.toString());
    ffmpeg.feed(
        arguments,
        LIMIT,
        input -> {
          for (int frame = 0; frame < scene.frames(); frame++) {
            if (Thread.interrupted()) {
              Thread.currentThread().interrupt();
              throw new WorkStopped();
            }
            input.write(stagehand.frame(frame));
            if (frame % Frames.PER_SECOND == 0) {
              progress.at((double) frame / scene.frames());
            }
          }
        });
  }

  private static List<Actor> actors(Scene scene) {
    Slide slide = scene.slide();
    List<Actor> actors = new ArrayList<>();
    actors.add(new Actor(slide.art(), Actor.floating(slide.drift())));
    List<Integer> times = PointTimes.of(scene.points(), scene.sentences(), scene.frames());
    for (int i = 0; i < slide.points().size(); i++) {
      Sprite point = slide.points().get(i);
      actors.add(new Actor(point, Actor.entering(times.get(i), 2 * slide.drift())));
    }
    for (Captions.Caption caption : scene.captions().captions()) {
      actors.add(
          new Actor(
              scene.subtitler().draw(caption.text()),
              Actor.shown(Frames.at(caption.from()), Frames.at(caption.to()))));
    }
    return actors;
  }
}
