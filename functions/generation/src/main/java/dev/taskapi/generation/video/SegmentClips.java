package dev.taskapi.generation.video;

import dev.taskapi.generation.Kept;
import dev.taskapi.generation.Progress;
import dev.taskapi.generation.Stage;
import dev.taskapi.generation.StepKey;
import dev.taskapi.generation.Work;
import dev.taskapi.generation.model.PictureModel;
import dev.taskapi.generation.picture.SlideSpec;
import dev.taskapi.generation.picture.Subtitler;
import dev.taskapi.generation.plan.Plan;
import dev.taskapi.generation.theme.Theme;
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
  private final VideoRequest request;
  private final Work work;
  private final Optional<Logo> logo;
  private final Kept kept;
  private final Scenes scenes;
  private final ClipMaker maker;
  private final Theme theme;
  private final Optional<Paintings> paintings;
  private final List<Take> takes = new ArrayList<>();
  private final Set<String> warnings = new LinkedHashSet<>();

  SegmentClips(VideoGenerator.Tools tools, VideoRequest request, Work work, Optional<Logo> logo) {
    this.tools = tools;
    this.request = request;
    this.work = work;
    this.logo = logo;
    this.kept = new Kept(work);
    this.scenes = new Scenes(tools.slides(), kept, work.seed());
    this.maker = new ClipMaker(tools.ffmpeg());
    this.paintings = tools.painter().map(model -> new Paintings(model, kept));
    String wanted = request.look().theme();
    Optional<Theme> known = Theme.named(wanted);
    known.ifPresentOrElse(
        found -> {}, () -> warnings.add("There is no theme " + wanted + "; modern is used."));
    this.theme = known.orElse(Theme.MODERN);
  }

  List<String> warnings() {
    return List.copyOf(warnings);
  }

  /** Who painted, if a model did. */
  Optional<String> painter() {
    boolean painted = takes.stream().anyMatch(take -> take.spec().painting().isPresent());
    return tools.painter().map(PictureModel::name).filter(name -> painted);
  }

  List<Shot> all(Plan plan, List<Voiced> voices, Progress progress) {
    double paintingsDone = paintings.isPresent() ? PAINTINGS_DONE : 0;
    double picturesDone = paintingsDone + PICTURES_DONE;
    Progress painting = progress.within(0, paintingsDone, Stage.PICTURES);
    for (int i = 0; i < voices.size(); i++) {
      takes.add(take(painted(spec(plan, i), painting), voices.get(i)));
    }
    paintings.ifPresent(done -> warnings.addAll(done.warnings()));
    draw(progress.within(paintingsDone, picturesDone, Stage.PICTURES));
    return encode(progress.within(picturesDone, 1, Stage.ENCODING));
  }

  private SlideSpec painted(SlideSpec spec, Progress progress) {
    return paintings
        .filter(painters -> tools.slides().hasRoomForPainting(spec))
        .flatMap(painters -> painters.of(spec, progress))
        .map(spec::with)
        .orElse(spec);
  }

  /** The picture of the film's first segment, whole. */
  Path thumbnail() {
    Take take = takes.getFirst();
    return kept.file(
        new PieceKeys(take.spec(), work.seed()).thumbnail(logo),
        file -> Images.writeThumbnail(scenes.of(take).slide().still(), file));
  }

  private SlideSpec spec(Plan plan, int index) {
    return new SlideSpec(
        plan.segments().get(index),
        index + 1,
        plan.segments().size(),
        theme,
        request.look(),
        plan.language(request.language()).locale(),
        request.narration().subtitles(),
        logo.map(Logo::image),
        work.seed());
  }

  private Take take(SlideSpec spec, Voiced voiced) {
    int frames = Take.frames(voiced);
    Subtitler subtitler = tools.slides().subtitler(spec);
    Captions captions = Captions.of(voiced.sentences(), subtitler::parts, Frames.duration(frames));
    PieceKeys keys = new PieceKeys(spec, work.seed());
    List<Stretch> stretches = Stretch.of(frames);
    List<StepKey> clips =
        stretches.stream().map(stretch -> keys.clip(voiced, stretch, logo)).toList();
    return new Take(spec, voiced, captions, stretches, clips);
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
