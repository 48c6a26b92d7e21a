package dev.taskapi.generation.video;

import dev.taskapi.generation.speech.Spoken;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A segment's narration as it was spoken: one passage after the other.
 *
 * @param hash of all that the sound depends on
 */
record Voiced(List<Spoken> passages, String hash) {
  Voiced {
    passages = List.copyOf(passages);
  }

  Duration duration() {
    return passages.stream().map(Spoken::duration).reduce(Duration.ZERO, Duration::plus);
  }

  /** With their times in the whole narration. */
  List<Spoken.Cue> sentences() {
    List<Spoken.Cue> sentences = new ArrayList<>();
    Duration start = Duration.ZERO;
    for (Spoken passage : passages) {
      for (Spoken.Cue cue : passage.sentences()) {
        sentences.add(new Spoken.Cue(cue.from().plus(start), cue.to().plus(start), cue.text()));
      }
      start = start.plus(passage.duration());
    }
    return sentences;
  }
}
