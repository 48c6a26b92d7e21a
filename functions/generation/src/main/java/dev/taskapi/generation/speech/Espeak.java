package dev.taskapi.generation.speech;

import dev.taskapi.generation.WorkStopped;
import dev.taskapi.generation.media.FfmpegProgram;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the machine's espeak-ng can speak. */
final class Espeak {
  private final Path program;
  private final Set<String> languages;

  private Espeak(Path program, Set<String> languages) {
    this.program = program;
    this.languages = languages;
  }

  static Optional<Espeak> onThisMachine() {
    return FfmpegProgram.onPath("espeak-ng").flatMap(Espeak::at);
  }

  static Optional<Espeak> at(Path program) {
    try {
      Process process =
          new ProcessBuilder(Programs.command(program, List.of("--voices")))
              .redirectErrorStream(true)
              .start();
      process.getOutputStream().close();
      String table = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return process.waitFor() == 0
          ? Optional.of(new Espeak(program, languages(table)))
          : Optional.empty();
    } catch (IOException failure) {
      return Optional.empty();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new WorkStopped(stopped);
    }
  }

  /**
   * Mandarin is "cmn" there. A region is tried first, such as "pt-br", then the language, then its
   * own country's way of speaking, as of "fr-fr", then any.
   */
  Optional<Voice> voice(Locale locale, VoiceName.Gender gender) {
    String language = locale.getLanguage().equals("zh") ? "cmn" : locale.getLanguage();
    String region = language + "-" + locale.getCountry().toLowerCase(Locale.ROOT);
    Stream<String> exact =
        Stream.of(region, language, language + "-" + language).filter(languages::contains);
    Stream<String> any =
        languages.stream().filter(known -> known.startsWith(language + "-")).sorted();
    String variant = gender == VoiceName.Gender.FEMALE ? "+f3" : "";
    return Stream.concat(exact, any)
        .findFirst()
        .map(name -> new EspeakVoice(program, name + variant));
  }

  private static Set<String> languages(String table) {
    return table
        .lines()
        .skip(1)
        .map(line -> line.strip().split("\\s+"))
        .filter(columns -> columns.length > 1)
        .map(columns -> columns[1])
        .collect(Collectors.toUnmodifiableSet());
  }
}
