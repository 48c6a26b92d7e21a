package dev.taskapi.generation.video;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.taskapi.generation.StepKey;
import dev.taskapi.generation.Work;
import dev.taskapi.generation.speech.Spoken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes a piece of the work, unless an earlier run of the task has left it. */
final class SavedPieces {
  private static final ObjectMapper JSON = new JsonMapper();

  private record SavedCue(long fromNanos, long toNanos, String text) {
    private Spoken.Cue cue() {
      return new Spoken.Cue(Duration.ofNanos(fromNanos), Duration.ofNanos(toNanos), text);
    }
  }

  private record SavedVoice(
      long nanos, String engine, List<SavedCue> sentences, List<String> warnings) {}

  private final Work work;

  SavedPieces(Work work) {
    this.work = work;
  }

  /** Writes a piece into a file. */
  @FunctionalInterface
  interface Maker {
    void into(Path file) throws IOException;
  }

  Path file(StepKey key, Maker maker) {
    return work.steps().find(key).orElseGet(() -> made(key, maker));
  }

  private Path made(StepKey key, Maker maker) {
    Path file = work.folder().resolve("new-" + key.hash() + "-" + key.name());
    try {
      maker.into(file);
    } catch (IOException failure) {
      throw new UncheckedIOException("Cannot write " + file, failure);
    }
    work.steps().save(key, file);
    return file;
  }

  boolean has(StepKey key) {
    return work.steps().find(key).isPresent();
  }

  /** A value that JSON can hold. */
  <T> T json(StepKey key, Class<T> type, Supplier<T> maker) {
    return read(file(key, path -> JSON.writeValue(path.toFile(), maker.get())), type);
  }

  /** Keeps the sound under one key and what is known of it under another. */
  Spoken voice(StepKey key, Supplier<Spoken> speaker) {
    StepKey about = new StepKey("voice.json", key.hash());
    Optional<Path> sound = work.steps().find(key);
    Optional<Path> known = sound.flatMap(wav -> work.steps().find(about));
    if (sound.isPresent() && known.isPresent()) {
      return spoken(sound.get(), read(known.get(), SavedVoice.class));
    }
    Spoken spoken = speaker.get();
    work.steps().save(key, spoken.wav());
    made(about, path -> JSON.writeValue(path.toFile(), saved(spoken)));
    return spoken;
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

  private static <T> T read(Path file, Class<T> type) {
    try {
      return JSON.readValue(Files.readAllBytes(file), type);
    } catch (IOException failure) {
      throw new UncheckedIOException("Cannot read " + file, failure);
    }
  }
}
