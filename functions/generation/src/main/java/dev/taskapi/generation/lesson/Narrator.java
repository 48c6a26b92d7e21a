package dev.taskapi.generation.lesson;

import dev.taskapi.generation.Progress;
import dev.taskapi.generation.StepKey;
import dev.taskapi.generation.Steps;
import dev.taskapi.generation.Work;
import dev.taskapi.generation.speech.Recorder;
import dev.taskapi.generation.speech.Speech;
import dev.taskapi.generation.speech.Spoken;
import dev.taskapi.requests.Narration;
import java.nio.file.Path;
import java.util.Optional;

/** Has a text spoken and made small, once: a later run finds it among the steps. */
final class Narrator {
  private static final int VERSION = 1;

  private final Speech speech;
  private final AudioEncoder encoder;
  private final Narration narration;
  private final Recorder recorder;
  private final Steps steps;

  Narrator(Speech speech, AudioEncoder encoder, Narration narration, Work work) {
    this.speech = speech;
    this.encoder = encoder;
    this.narration = narration;
    this.recorder = new Recorder(speech, narration, work);
    this.steps = work.steps();
  }

  /**
   * @param folder for the files of this text alone
   */
  Voice voice(String text, Path folder, Progress progress) {
    if (text.isBlank()) {
      return Voice.NONE;
    }
    Keys keys = Keys.of(text, narration, speech.name());
    return saved(keys, steps)
        .orElseGet(
            () ->
                kept(recorder.whole(text, progress), new Store(keys, steps, Disk.folder(folder))));
  }

  /** The names under which a recording and what is known of it are kept. */
  private record Keys(StepKey audio, StepKey cues) {
    static Keys of(String text, Narration narration, String speaker) {
      Object[] inputs = {
        VERSION, speaker, text, narration.language(), narration.voiceName(), narration.voiceRate()
      };
      return new Keys(StepKey.of("voice.m4a", inputs), StepKey.of("voice.properties", inputs));
    }
  }

  private record Store(Keys keys, Steps steps, Path folder) {}

  private static Optional<Voice> saved(Keys keys, Steps steps) {
    return steps
        .find(keys.cues())
        .map(VoiceFile::read)
        .flatMap(
            file ->
                file.silent()
                    ? Optional.of(file.voice())
                    : steps.find(keys.audio()).map(audio -> file.voice().with(audio)));
  }

  private Voice kept(Spoken spoken, Store store) {
    VoiceFile file = VoiceFile.of(spoken);
    Voice voice = file.silent() ? file.voice() : file.voice().with(encoded(spoken, store));
    store.steps().save(store.keys().cues(), file.write(store.folder().resolve("voice.properties")));
    return voice;
  }

  /** The recording goes, since an hour of it would fill the disk of a Lambda. */
  private Path encoded(Spoken spoken, Store store) {
    Path audio = encoder.toM4a(spoken.wav(), store.folder());
    Disk.delete(spoken.wav());
    store.steps().save(store.keys().audio(), audio);
    return audio;
  }
}
