package dev.taskapi.generation.video;

import dev.taskapi.generation.Kept;
import dev.taskapi.generation.Progress;
import dev.taskapi.generation.StepKey;
import dev.taskapi.generation.Work;
import dev.taskapi.generation.model.PictureModel;
import dev.taskapi.generation.picture.SlideSpec;
import dev.taskapi.generation.picture.Subtitler;
import dev.taskapi.generation.plan.Plan;
import dev.taskapi.generation.theme.Theme;
import dev.taskapi.requests.VideoRequest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Settles what each segment shows and when, before any of it is drawn. */
final class Takes {
  private final VideoGenerator.Tools tools;
  private final VideoRequest request;
  private final long seed;
  private final Optional<Logo> logo;
  private final Theme theme;
  private final Optional<Paintings> paintings;
  private final List<Take> takes = new ArrayList<>();
  private final Set<String> warnings = new LinkedHashSet<>();

  Takes(VideoGenerator.Tools tools, VideoRequest request, Work work, Optional<Logo> logo) {
    this.tools = tools;
    this.request = request;
    this.seed = work.seed();
    this.logo = logo;
    this.paintings = tools.painter().map(model -> new Paintings(model, new Kept(work)));
    String wanted = request.look().theme();
    Optional<Theme> known = Theme.named(wanted);
    if (known.isEmpty()) {
      warnings.add("There is no theme " + wanted + "; modern is used.");
    }
    this.theme = known.orElse(Theme.MODERN);
  }

  List<String> warnings() {
    return List.copyOf(warnings);
  }

  /** Whether a model may paint, which takes its time. */
  boolean arePainted() {
    return paintings.isPresent();
  }

  /** Who painted, if a model did. */
  Optional<String> painter() {
    boolean painted = takes.stream().anyMatch(take -> take.spec().painting().isPresent());
    return tools.painter().map(PictureModel::name).filter(name -> painted);
  }

  List<Take> of(Plan plan, List<Voiced> voices, Progress painting) {
    Locale language = plan.language(request.language()).locale();
    for (int i = 0; i < voices.size(); i++) {
      takes.add(take(painted(spec(plan, i, language), painting), voices.get(i)));
    }
    paintings.ifPresent(done -> warnings.addAll(done.warnings()));
    return List.copyOf(takes);
  }

  private SlideSpec painted(SlideSpec spec, Progress progress) {
    return paintings
        .filter(painters -> tools.slides().hasRoomForPainting(spec))
        .flatMap(painters -> painters.of(spec, progress))
        .map(spec::with)
        .orElse(spec);
  }

  private SlideSpec spec(Plan plan, int index, Locale language) {
    return new SlideSpec(
        plan.segments().get(index),
        index + 1,
        plan.segments().size(),
        theme,
        request.look(),
        language,
        request.narration().subtitles(),
        logo.map(Logo::image),
        seed);
  }

  private Take take(SlideSpec spec, Voiced voiced) {
    int frames = Take.frames(voiced);
    Subtitler subtitler = tools.slides().subtitler(spec);
    Captions captions = Captions.of(voiced.sentences(), subtitler::parts, Frames.duration(frames));
    PieceKeys keys = new PieceKeys(spec, seed);
    List<Stretch> stretches = Stretch.of(frames);
    List<StepKey> clips =
        stretches.stream().map(stretch -> keys.clip(voiced, stretch, logo)).toList();
    return new Take(spec, voiced, captions, stretches, clips);
  }
}
