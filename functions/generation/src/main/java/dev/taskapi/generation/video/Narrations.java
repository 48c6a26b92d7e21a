package dev.taskapi.generation.video;

import dev.taskapi.generation.GenerationException;
import dev.taskapi.generation.Kept;
import dev.taskapi.generation.Stage;
import dev.taskapi.generation.StepKey;
import dev.taskapi.generation.Work;
import dev.taskapi.generation.plan.Segment;
import dev.taskapi.generation.speech.Speech;
import dev.taskapi.generation.speech.Spoken;
import dev.taskapi.generation.text.Language;
import dev.taskapi.requests.Narration;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Has the segments spoken, one passage after the other. */
final class Narrations {
  private final Speech speech;
  private final Narration narration;
  private final Work work;
  private final SavedVoices voices;
  private final Locale locale;
  private final Set<String> warnings = new LinkedHashSet<>();
  private Duration total = Duration.ZERO;

  Narrations(Speech speech, Narration narration, Work work, Kept kept) {
    this.speech = speech;
    this.narration = narration;
    this.work = work;
    this.voices = new SavedVoices(kept);
    this.locale = Language.named(narration.language()).locale();
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
      List<String> texts = Passages.of(segment.narration(), locale);
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
    List<StepKey> keys = passages.stream().map(this::key).toList();
    return StepKey.of("voices", keys).hash();
  }

  private StepKey key(String passage) {
    return PieceKeys.voice(speech.name(), passage, narration);
  }

  private Spoken spoken(String passage, Progress progress) {
    Spoken spoken =
        voices.voice(
            key(passage),
            () -> {
              progress.at(0);
              return speech.speak(passage, narration, work.folder());
            });
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
