package dev.taskapi.generation.video;

import dev.taskapi.generation.StepKey;
import dev.taskapi.generation.picture.SlideMaker;
import dev.taskapi.generation.picture.SlideSpec;
import dev.taskapi.generation.plan.Segment;
import dev.taskapi.generation.speech.Spoken;
import dev.taskapi.requests.Narration;
import java.util.Optional;

/** What a segment's pieces depend on. */
record PieceKeys(SlideSpec spec, long seed) {
  static StepKey voice(Segment segment, Narration narration) {
    return StepKey.of(
        "voice.wav",
        "voice-1",
        segment.narration(),
        narration.language(),
        narration.voiceName(),
        narration.voiceRate());
  }

  StepKey picture() {
    return StepKey.of(
        "backdrop.png",
        SlideMaker.VERSION,
        spec.segment(),
        spec.number(),
        spec.theme().name(),
        spec.look().style(),
        spec.look().resolution(),
        seed);
  }

  StepKey clip(Spoken spoken, Narration narration, Optional<Logo> logo) {
    return StepKey.of(
        "clip.mp4",
        Encoding.VERSION,
        picture().hash(),
        voice(spec.segment(), narration).hash(),
        spoken.duration(),
        spec.count(),
        spec.subtitles(),
        logo.map(Logo::hash));
  }
}
