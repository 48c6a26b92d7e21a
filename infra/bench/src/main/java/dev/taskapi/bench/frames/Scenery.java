package dev.taskapi.bench.frames;

import dev.taskapi.generation.picture.SlideMaker;
import dev.taskapi.generation.picture.SlideSpec;
import dev.taskapi.generation.picture.Subtitler;
import dev.taskapi.generation.plan.Segment;
import dev.taskapi.generation.speech.Spoken;
import dev.taskapi.generation.theme.Theme;
import dev.taskapi.generation.video.Captions;
import dev.taskapi.generation.video.ClipMaker;
import dev.taskapi.requests.Look;
import dev.taskapi.requests.Resolution;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A slide as most are: an illustration that swings, three points that come in, subtitles. */
final class Scenery {
  private static final List<String> SENTENCES =
      List.of(
          "Magma rises from deep inside the Earth.",
          "Pressure builds up in the magma chamber.",
          "Lava, ash and gas burst out of the crater.");
  private static final Segment SEGMENT =
      new Segment("How a volcano erupts", SENTENCES, String.join(" ", SENTENCES));

  private Scenery() {}

  static ClipMaker.Scene of(SlideMaker slides, Resolution size, int frames) {
    SlideSpec spec =
        new SlideSpec(
            SEGMENT,
            2,
            3,
            Theme.MODERN,
            new Look(Look.ImageStyle.REALISTIC, size, "modern"),
            Locale.ENGLISH,
            true,
            Optional.empty(),
            7);
    Duration whole = Duration.ofSeconds(1).multipliedBy(frames).dividedBy(30);
    List<Spoken.Cue> cues = new ArrayList<>();
    for (int i = 0; i < SENTENCES.size(); i++) {
      Duration from = whole.multipliedBy(i).dividedBy(SENTENCES.size());
      Duration to = whole.multipliedBy(i + 1L).dividedBy(SENTENCES.size());
      cues.add(new Spoken.Cue(from, to, SENTENCES.get(i)));
    }
    Subtitler subtitler = slides.subtitler(spec);
    Captions captions = Captions.of(cues, subtitler::parts, whole);
    return new ClipMaker.Scene(
        slides.slide(spec, slides.backdrop(spec)), subtitler, captions, SENTENCES, cues, frames);
  }
}
