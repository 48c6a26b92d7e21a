package dev.taskapi.generation.video;

import dev.taskapi.generation.GenerationException;
import dev.taskapi.generation.Stage;
import dev.taskapi.generation.Work;
import dev.taskapi.generation.plan.Segment;
import dev.taskapi.generation.speech.Speech;
import dev.taskapi.generation.speech.Spoken;
import dev.taskapi.requests.Narration;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Has the segments spoken, one after the other. */
final class Narrations {
  static final Duration LONGEST = Duration.ofMinutes(60);

  private final Speech speech;
  private final Narration narration;
  private final Work work;
  private final SavedPieces pieces;
  private final Set<String> warnings = new LinkedHashSet<>();

  Narrations(Speech speech, Narration narration, Work work, SavedPieces pieces) {
    this.speech = speech;
    this.narration = narration;
    this.work = work;
    this.pieces = pieces;
  }

  List<String> warnings() {
    return List.copyOf(warnings);
  }

  List<Spoken> all(List<Segment> segments, Progress progress) {
    List<Spoken> voices = new ArrayList<>();
    Duration total = Duration.ZERO;
    for (Segment segment : segments) {
      progress.at((double) voices.size() / segments.size());
      Spoken spoken = pieces.voice(PieceKeys.voice(segment, narration), () -> speak(segment));
      warnings.addAll(spoken.warnings());
      total = total.plus(spoken.duration());
      if (total.compareTo(LONGEST) > 0) {
        throw GenerationException.permanent(
            Stage.VOICE,
            "too_long",
            "The narration is longer than 60 minutes. Ask for fewer segments or a shorter text.");
      }
      voices.add(spoken);
    }
    return voices;
  }

  private Spoken speak(Segment segment) {
    return speech.speak(segment.narration(), narration, work.folder());
  }
}
