package dev.taskapi.generation.lesson;

import dev.taskapi.generation.speech.Spoken;
import dev.taskapi.generation.speech.Spoken.Cue;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** What is known of a recording, kept beside it as a step. */
record VoiceFile(Voice voice, boolean silent) {
  private static final String SILENCE = "silence";

  static VoiceFile of(Spoken spoken) {
    Voice voice =
        new Voice(spoken.duration(), spoken.sentences(), spoken.warnings(), Optional.empty());
    return new VoiceFile(voice, spoken.engine().equals(SILENCE));
  }

  Path write(Path file) {
    Properties values = new Properties();
    values.setProperty("silent", Boolean.toString(silent));
    values.setProperty("duration", voice.duration().toString());
    values.setProperty("cues", Integer.toString(voice.cues().size()));
    values.setProperty("warnings", Integer.toString(voice.warnings().size()));
    for (int i = 0; i < voice.cues().size(); i++) {
      Cue cue = voice.cues().get(i);
      values.setProperty("from." + i, cue.from().toString());
      values.setProperty("to." + i, cue.to().toString());
      values.setProperty("text." + i, cue.text());
    }
    for (int i = 0; i < voice.warnings().size(); i++) {
      values.setProperty("warning." + i, voice.warnings().get(i));
    }
    return Disk.write(file, stored(values));
  }

  static VoiceFile read(Path file) {
    Properties values = loaded(new String(Disk.read(file), StandardCharsets.UTF_8));
    IntFunction<Cue> cue =
        i ->
            new Cue(
                Duration.parse(values.getProperty("from." + i)),
                Duration.parse(values.getProperty("to." + i)),
                values.getProperty("text." + i));
    Voice voice =
        new Voice(
            Duration.parse(values.getProperty("duration")),
            upTo(values, "cues").mapToObj(cue).toList(),
            upTo(values, "warnings").mapToObj(i -> values.getProperty("warning." + i)).toList(),
            Optional.empty());
    return new VoiceFile(voice, Boolean.parseBoolean(values.getProperty("silent")));
  }

  private static IntStream upTo(Properties values, String count) {
    return IntStream.range(0, Integer.parseInt(values.getProperty(count)));
  }

  private static String stored(Properties values) {
    try {
      StringWriter out = new StringWriter();
      values.store(out, null);
      return out.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Properties loaded(String text) {
    try {
      Properties values = new Properties();
      values.load(new StringReader(text));
      return values;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
