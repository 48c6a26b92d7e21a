package dev.taskapi.generation.video;

import dev.taskapi.generation.Stage;
import dev.taskapi.generation.Work;
import dev.taskapi.generation.picture.Slide;
import dev.taskapi.generation.picture.SlideSpec;
import dev.taskapi.generation.picture.Subtitler;
import dev.taskapi.generation.plan.Plan;
import dev.taskapi.generation.speech.Spoken;
import dev.taskapi.generation.theme.Theme;
import dev.taskapi.requests.VideoRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes the clips of the segments, one after the other. */
final class SegmentClips {
  private static final Duration AFTER = Duration.ofMillis(700);
  private static final Duration SHORTEST = Duration.ofSeconds(2);

  private final VideoGenerator.Tools tools;
  private final VideoRequest request;
  private final Work work;
  private final Optional<Logo> logo;
  private final SavedPieces pieces;
  private final Theme theme;
  private final Set<String> warnings = new LinkedHashSet<>();

  SegmentClips(VideoGenerator.Tools tools, VideoRequest request, Work work, Optional<Logo> logo) {
    this.tools = tools;
    this.request = request;
    this.work = work;
    this.logo = logo;
    this.pieces = new SavedPieces(work);
    String wanted = request.look().theme();
    Optional<Theme> known = Theme.named(wanted);
    known.ifPresentOrElse(
        found -> {}, () -> warnings.add("There is no theme " + wanted + "; modern is used."));
    this.theme = known.orElse(Theme.MODERN);
  }

  /** A finished clip with all that the film needs of it. */
  record Shot(Part part, Soundtrack.Voice voice, Captions captions, Path still) {}

  List<String> warnings() {
    return List.copyOf(warnings);
  }

  List<Shot> all(Plan plan, List<Spoken> voices, Progress progress) throws IOException {
    List<Shot> shots = new ArrayList<>();
    double total = voices.stream().mapToDouble(voice -> frames(voice)).sum();
    double done = 0;
    for (int i = 0; i < voices.size(); i++) {
      double until = done + frames(voices.get(i));
      Progress own = progress.within(done / total, until / total, Stage.PICTURES);
      shots.add(shot(spec(plan, i), voices.get(i), own));
      done = until;
    }
    return shots;
  }

  private SlideSpec spec(Plan plan, int index) {
    return new SlideSpec(
        plan.segments().get(index),
        index + 1,
        plan.segments().size(),
        theme,
        request.look(),
        request.narration().subtitles(),
        logo.map(Logo::image),
        work.seed());
  }

  private Shot shot(SlideSpec spec, Spoken spoken, Progress progress) throws IOException {
    progress.at(0);
    PieceKeys keys = new PieceKeys(spec, work.seed());
    Path ground =
        pieces.file(keys.picture(), file -> Images.writePng(tools.slides().backdrop(spec), file));
    Slide slide = tools.slides().slide(spec, Images.read(ground));
    warnings.addAll(slide.warnings());
    Path still = work.folder().resolve("still-" + spec.number() + ".jpg");
    if (spec.number() == 1) {
      Images.writeThumbnail(slide.still(), still);
    }
    int frames = frames(spoken);
    Subtitler subtitler = tools.slides().subtitler(spec);
    Captions captions = Captions.of(spoken.sentences(), subtitler::parts, Frames.duration(frames));
    ClipMaker.Scene scene =
        new ClipMaker.Scene(
            slide,
            subtitler,
            spec.subtitles() ? captions : new Captions(List.of()),
            spec.segment().points(),
            spoken.sentences(),
            frames);
    Progress encoding = progress.within(0.1, 1, Stage.ENCODING);
    encoding.at(0);
    Path clip =
        pieces.file(
            keys.clip(spoken, request.narration(), logo),
            file ->
                new ClipMaker(tools.ffmpeg())
                    .encode(scene, spec.look().resolution(), file, encoding));
    return new Shot(
        new Part(clip, frames), new Soundtrack.Voice(spoken.wav(), frames), captions, still);
  }

  private static int frames(Spoken spoken) {
    Duration shown = spoken.duration().plus(AFTER);
    return Frames.covering(shown.compareTo(SHORTEST) < 0 ? SHORTEST : shown);
  }
}
