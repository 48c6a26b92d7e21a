package dev.taskapi.generation.lesson;

import dev.taskapi.generation.speech.Speech;
import dev.taskapi.generation.speech.Spoken;
import dev.taskapi.generation.speech.Spoken.Cue;
import dev.taskapi.requests.Narration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Needs a fixed time for each sentence. */
final class FakeSpeech implements Speech {
  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.])\\s+");

  final List<String> said = new ArrayList<>();
  private final String engine;
  private final Duration each;

  FakeSpeech(String engine, Duration each) {
    this.engine = engine;
    this.each = each;
  }

  @Override
  public Spoken speak(String text, Narration narration, Path folder) {
    said.add(text);
    List<Cue> cues = new ArrayList<>();
    for (String sentence : SENTENCE_END.splitAsStream(text).toList()) {
      Duration from = each.multipliedBy(cues.size());
      cues.add(new Cue(from, from.plus(each), sentence));
    }
    Path wav = written(folder.resolve("voice.wav"), text);
    List<String> warnings = engine.equals("silence") ? List.of("Nothing speaks.") : List.of();
    return new Spoken(wav, each.multipliedBy(cues.size()), engine, cues, warnings);
  }

  static Path written(Path file, String text) {
    try {
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
