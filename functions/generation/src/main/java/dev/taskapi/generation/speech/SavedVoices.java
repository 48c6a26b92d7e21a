package dev.taskapi.generation.speech;

import dev.taskapi.generation.Kept;
import dev.taskapi.generation.StepKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/** Keeps what was spoken: the sound under one key and what is known of it under another. */
final class SavedVoices {
  private record SavedCue(long fromNanos, long toNanos, String text) {
    private Spoken.Cue cue() {
      return new Spoken.Cue(Duration.ofNanos(fromNanos), Duration.ofNanos(toNanos), text);
    }
  }

  private record SavedVoice(
      long nanos, String engine, List<SavedCue> sentences, List<String> warnings) {}

  private final Kept kept;

  SavedVoices(Kept kept) {
    this.kept = kept;
  }

  Spoken voice(StepKey key, Supplier<Spoken> speaker) {
    StepKey about = new StepKey("voice.json", key.hash());
    return kept.found(key)
        .flatMap(wav -> kept.found(about, SavedVoice.class).map(saved -> spoken(wav, saved)))
        .orElseGet(() -> anew(key, about, speaker.get()));
  }

  private Spoken anew(StepKey key, StepKey about, Spoken spoken) {
    Path wav = kept.anew(key, file -> Files.move(spoken.wav(), file));
    return spoken(wav, kept.anewJson(about, saved(spoken)));
  }

  private static SavedVoice saved(Spoken spoken) {
    List<SavedCue> cues =
        spoken.sentences().stream()
            .map(cue -> new SavedCue(cue.from().toNanos(), cue.to().toNanos(), cue.text()))
            .toList();
    return new SavedVoice(spoken.duration().toNanos(), spoken.engine(), cues, spoken.warnings());
  }

  private static Spoken spoken(Path wav, SavedVoice saved) {
    return new Spoken(
        wav,
        Duration.ofNanos(saved.nanos()),
        saved.engine(),
        saved.sentences().stream().map(SavedCue::cue).toList(),
        saved.warnings());
  }
}
