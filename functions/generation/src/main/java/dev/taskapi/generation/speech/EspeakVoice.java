package dev.taskapi.generation.speech;

import dev.taskapi.generation.WorkStopped;
import dev.taskapi.generation.media.Wav;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The system's espeak-ng, which speaks about a hundred languages. */
final class EspeakVoice implements Voice {
  private static final long LONGEST_SECONDS = 60;

  private final Path program;
  private final String voice;

  /**
   * @param voice as espeak-ng names it: a language, and a variant such as "de+f3"
   */
  EspeakVoice(Path program, String voice) {
    this.program = program;
    this.voice = voice;
  }

  @Override
  public String name() {
    return "espeak-ng/" + voice;
  }

  @Override
  public Wav say(String sentence, Path folder) throws CannotSay {
    try {
      Path file = Files.createTempFile(folder, "sentence", ".wav");
      run(List.of("-v", voice, "-s", "150", "-b", "1", "--stdin", "-w", file.toString()), sentence);
      Wav wav = Wav.read(file);
      Files.delete(file);
      return wav;
    } catch (IOException failure) {
      throw new CannotSay("espeak-ng failed: " + failure.getMessage(), failure);
    }
  }

  private void run(List<String> arguments, String input) throws IOException {
    Process process =
        new ProcessBuilder(Programs.command(program, arguments))
            .redirectOutput(Redirect.DISCARD)
            .redirectError(Redirect.DISCARD)
            .start();
    try {
      try (OutputStream out = process.getOutputStream()) {
        out.write(input.getBytes(StandardCharsets.UTF_8));
      }
      if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new IOException("it did not say the sentence");
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new WorkStopped(stopped);
    } finally {
      process.destroyForcibly();
    }
  }
}
