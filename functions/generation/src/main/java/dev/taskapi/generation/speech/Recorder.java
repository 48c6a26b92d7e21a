package dev.taskapi.generation.speech;

import dev.taskapi.generation.Kept;
import dev.taskapi.generation.Progress;
import dev.taskapi.generation.StepKey;
import dev.taskapi.generation.Work;
import dev.taskapi.generation.media.Wav;
import dev.taskapi.generation.text.Language;
import dev.taskapi.requests.Narration;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Has texts spoken passage by passage and keeps each, so that a run that ends early has lost one
 * passage at most.
 */
public final class Recorder {
  private static final String VERSION = "voice-3";

  private final Speech speech;
  private final Narration narration;
  private final Path folder;
  private final SavedVoices voices;
  private final Locale locale;

  public Recorder(Speech speech, Narration narration, Work work) {
    this.speech = speech;
    this.narration = narration;
    this.folder = work.folder();
    this.voices = new SavedVoices(new Kept(work));
    this.locale = Language.named(narration.language()).locale();
  }

  /** What a text is spoken in. */
  public List<String> passages(String text) {
    return Passages.of(text, locale);
  }

  /** Under which a passage is kept. */
  public StepKey key(String passage) {
    return StepKey.of(
        "voice.wav",
        VERSION,
        speech.name(),
        passage,
        narration.language(),
        narration.voiceName(),
        narration.voiceRate());
  }

  /**
   * A passage.
   *
   * @param before run where it must be spoken first
   */
  public Spoken passage(String passage, Runnable before) {
    return voices.voice(
        key(passage),
        () -> {
          before.run();
          return speech.speak(passage, narration, folder);
        });
  }

  /** All of a text in one file; a short one is not kept. */
  public Spoken whole(String text, Progress progress) {
    List<String> texts = passages(text);
    if (texts.size() == 1) {
      progress.at(0);
      return speech.speak(text, narration, folder);
    }
    double letters = 0;
    List<Spoken> passages = new ArrayList<>();
    for (String passage : texts) {
      double before = letters / text.length();
      passages.add(passage(passage, () -> progress.at(before)));
      letters += passage.length();
    }
    return joined(passages);
  }

  private Spoken joined(List<Spoken> passages) {
    List<Spoken.Cue> cues = new ArrayList<>();
    Duration before = Duration.ZERO;
    for (Spoken passage : passages) {
      for (Spoken.Cue cue : passage.sentences()) {
        cues.add(new Spoken.Cue(before.plus(cue.from()), before.plus(cue.to()), cue.text()));
      }
      before = before.plus(passage.duration());
    }
    List<String> warnings =
        passages.stream().flatMap(passage -> passage.warnings().stream()).distinct().toList();
    return new Spoken(sound(passages), before, passages.getFirst().engine(), cues, warnings);
  }

  /** One after the other, since an hour of sound would fill the memory. */
  private Path sound(List<Spoken> passages) {
    try {
      Path all = Files.createTempFile(folder, "passages", ".wav");
      long samples = 0;
      int rate = 0;
      for (Spoken passage : passages) {
        Wav sound = Wav.read(passage.wav());
        samples += sound.samples().length;
        rate = sound.rate();
      }
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(all))) {
        Wav.writeHeader(out, rate, samples);
        for (Spoken passage : passages) {
          Wav.writeSamples(out, Wav.read(passage.wav()).samples());
        }
      }
      for (Spoken passage : passages) {
        Files.deleteIfExists(passage.wav());
      }
      return all;
    } catch (IOException failure) {
      throw new UncheckedIOException("Cannot join the narration in " + folder, failure);
    }
  }
}
