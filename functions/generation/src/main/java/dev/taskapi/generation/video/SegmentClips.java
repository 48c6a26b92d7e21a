package dev.taskapi.generation.video;

import dev.taskapi.generation.Kept;
import dev.taskapi.generation.Progress;
import dev.taskapi.generation.Stage;
import dev.taskapi.generation.Work;
import dev.taskapi.generation.plan.Plan;
import dev.taskapi.requests.VideoRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes the clips of the segments: first all pictures, then the films. */
final class SegmentClips {
  private static final double PICTURES_DONE = 0.1;

  /** A model takes some ten seconds for each, as two clips do. */
  private static final double PAINTINGS_DONE = 0.25;

  private final VideoGenerator.Tools tools;
  private final long seed;
  private final Optional<Logo> logo;
  private final Kept kept;
  private final Scenes scenes;
  private final ClipMaker maker;
  private final Takes settled;
  private final List<Take> takes = new ArrayList<>();
  private final Set<String> warnings = new LinkedHashSet<>();

  SegmentClips(VideoGenerator.Tools tools, VideoRequest request, Work work, Optional<Logo> logo) {
    this.tools = tools;
    this.seed = work.seed();
    this.logo = logo;
    this.kept = new Kept(work);
    this.scenes = new Scenes(tools.slides(), kept, seed);
    this.maker = new ClipMaker(tools.ffmpeg());
    this.settled = new Takes(tools, request, work, logo);
  }

  List<String> warnings() {
    return List.copyOf(warnings);
  }

  /** Who painted, if a model did. */
  Optional<String> painter() {
    return settled.painter();
  }

  List<Shot> all(Plan plan, List<Voiced> voices, Progress progress) {
    double paintingsDone = settled.arePainted() ? PAINTINGS_DONE : 0;
    double picturesDone = paintingsDone + PICTURES_DONE;
    takes.addAll(settled.of(plan, voices, progress.within(0, paintingsDone, Stage.PICTURES)));
    warnings.addAll(settled.warnings());
    draw(progress.within(paintingsDone, picturesDone, Stage.PICTURES));
    return encode(progress.within(picturesDone, 1, Stage.ENCODING));
  }

  /** The picture of the film's first segment, whole. */
  Path thumbnail() {
    Take take = takes.getFirst();
    return kept.file(
        new PieceKeys(take.spec(), seed).thumbnail(logo),
        file -> Images.writeThumbnail(scenes.of(take).slide().still(), file));
  }

  private void draw(Progress progress) {
    for (Take take : takes) {
      warnings.addAll(tools.slides().warnings(take.spec()));
      if (!take.clips().stream().allMatch(kept::has)) {
        progress.at((take.spec().number() - 1.0) / takes.size());
        scenes.ground(take.spec());
      }
    }
  }

  private List<Shot> encode(Progress progress) {
    double total = takes.stream().mapToDouble(Take::frames).sum();
    double done = 0;
    List<Shot> shots = new ArrayList<>();
    for (Take take : takes) {
      Progress own = progress.within(done / total, (done + take.frames()) / total, Stage.ENCODING);
      done += take.frames();
      shots.add(new Shot(clips(take, own), take.voiced(), take.captions()));
    }
    return shots;
  }

  private List<Part> clips(Take take, Progress progress) {
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < take.stretches().size(); i++) {
      Stretch stretch = take.stretches().get(i);
      double frames = take.frames();
      Progress own =
          progress.within(stretch.from() / frames, stretch.to() / frames, Stage.ENCODING);
      Path clip =
          kept.file(
              take.clips().get(i),
              file -> {
                own.at(0);
                maker.encode(scenes.of(take), stretch, file, own::at);
              });
      parts.add(new Part(clip, stretch.frames()));
    }
    return parts;
  }
}
