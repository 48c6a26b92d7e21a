package dev.taskapi.generation.video;

import dev.taskapi.generation.GenerationException;
import dev.taskapi.generation.Progress;
import dev.taskapi.generation.Stage;
import dev.taskapi.generation.StepKey;
import dev.taskapi.generation.plan.Segment;
import dev.taskapi.generation.speech.Recorder;
import dev.taskapi.generation.speech.Spoken;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Has the segments spoken, one passage after the other. */
final class Narrations {
  private final Recorder recorder;
  private final Set<String> warnings = new LinkedHashSet<>();
  private Duration total = Duration.ZERO;

  Narrations(Recorder recorder) {
    this.recorder = recorder;
  }

  List<String> warnings() {
    return List.copyOf(warnings);
  }

  List<Voiced> all(List<Segment> segments, Progress progress) {
    int letters = segments.stream().mapToInt(segment -> segment.narration().length()).sum();
    int before = 0;
    List<Voiced> voices = new ArrayList<>();
    for (Segment segment : segments) {
      List<Spoken> passages = new ArrayList<>();
      List<String> texts = recorder.passages(segment.narration());
      for (String passage : texts) {
        Progress here = progress.within((double) before / Math.max(1, letters), 1, Stage.VOICE);
        passages.add(spoken(passage, here));
        before += passage.length();
      }
      voices.add(new Voiced(passages, hash(texts)));
    }
    return voices;
  }

  private String hash(List<String> passages) {
    List<StepKey> keys = passages.stream().map(recorder::key).toList();
    return StepKey.of("voices", keys).hash();
  }

  private Spoken spoken(String passage, Progress progress) {
    Spoken spoken = recorder.passage(passage, () -> progress.at(0));
    warnings.addAll(spoken.warnings());
    total = total.plus(spoken.duration());
    if (total.compareTo(FilmLimits.NARRATION) > 0) {
      throw GenerationException.permanent(
          Stage.VOICE,
          "too_long",
          "The narration is longer than 60 minutes. Ask for fewer segments or a shorter text.");
    }
    return spoken;
  }
}
