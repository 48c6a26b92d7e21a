package dev.taskapi.generation.speech;

import dev.taskapi.generation.GenerationException;
import dev.taskapi.generation.Stage;
import dev.taskapi.generation.WorkStopped;
import dev.taskapi.generation.media.Ffmpeg;
import dev.taskapi.generation.media.FfmpegException;
import dev.taskapi.generation.media.Wav;
import dev.taskapi.generation.text.Sentences;
import dev.taskapi.requests.Narration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Speaks with what is on the machine: MaryTTS for English, espeak-ng (where it is installed) for
 * other languages, else silence. Safe for use by several threads.
 */
public final class OfflineSpeech implements Speech {
  static final int RATE = 48_000;
  private static final double SLOWEST = 0.5;
  private static final double FASTEST = 2.0;
  private static final Duration LIMIT = Duration.ofMinutes(10);

  private final Ffmpeg ffmpeg;
  private final Voice english;
  private final Optional<Espeak> espeak;
  private final SilentVoice silence = new SilentVoice();

  OfflineSpeech(Ffmpeg ffmpeg, Voice english, Optional<Espeak> espeak) {
    this.ffmpeg = ffmpeg;
    this.english = english;
    this.espeak = espeak;
  }

  /**
   * @param cache where the English voice is unpacked at its first use
   */
  public static OfflineSpeech create(Ffmpeg ffmpeg, Path cache) {
    return new OfflineSpeech(ffmpeg, new MaryVoice(cache), Espeak.onThisMachine());
  }

  @Override
  public Spoken speak(String text, Narration narration, Path folder) {
    VoiceChoice choice = VoiceChoice.of(narration, english, espeak);
    Set<String> warnings = new LinkedHashSet<>(choice.warnings());
    Track track = new Track(RATE);
    for (String sentence : Sentences.of(text, choice.locale())) {
      for (String part : Breaths.of(sentence, choice.locale())) {
        if (Thread.currentThread().isInterrupted()) {
          throw new WorkStopped();
        }
        track.add(part, atRate(said(part, choice.voice(), folder, warnings), folder));
      }
    }
    Path wav = finished(track.sound(), narration.voiceRate(), folder);
    Duration played = read(wav).duration();
    return new Spoken(
        wav, played, choice.voice().name(), track.cues(played), List.copyOf(warnings));
  }

  /** What a voice cannot say is silent, and nothing else of the text. */
  private Wav said(String part, Voice voice, Path folder, Set<String> warnings) {
    try {
      return voice.say(part, folder);
    } catch (Voice.CannotSay failure) {
      warnings.add(
          "The voice "
              + voice.name()
              + " could not say a part of the text, which is silent and in the subtitles.");
      return silence.say(part, folder);
    }
  }

  private Wav atRate(Wav spoken, Path folder) {
    return spoken.rate() == RATE ? spoken : read(filtered(spoken, "aresample=" + RATE, folder));
  }

  private Path finished(Wav sound, double rate, Path folder) {
    double tempo = Math.clamp(rate, SLOWEST, FASTEST);
    String filters =
        "highpass=f=70"
            + (tempo == 1.0 ? "" : String.format(Locale.ROOT, ",atempo=%.3f", tempo))
            + ",alimiter=limit=0.8:level=disabled";
    return filtered(sound, filters, folder);
  }

  private Path filtered(Wav sound, String filters, Path folder) {
    try {
      Path from = Files.createTempFile(folder, "raw", ".wav");
      Path to = Files.createTempFile(folder, "voice", ".wav");
      sound.write(from);
      List<String> arguments = new ArrayList<>();
      arguments.addAll(List.of("-protocol_whitelist", "file,pipe", "-f", "wav"));
      arguments.addAll(List.of("-i", from.toString(), "-af", filters));
      arguments.addAll(List.of("-ar", Integer.toString(RATE), "-ac", "1", "-c:a", "pcm_s16le"));
      arguments.addAll(List.of("-f", "wav", to.toString()));
      ffmpeg.run(arguments, LIMIT);
      Files.delete(from);
      return to;
    } catch (FfmpegException failure) {
      throw GenerationException.passing(
              Stage.VOICE, "voice_failed", "The narration's sound could not be finished.")
          .causedBy(failure);
    } catch (IOException failure) {
      throw new UncheckedIOException("Cannot write the narration to " + folder, failure);
    }
  }

  private static Wav read(Path wav) {
    try {
      return Wav.read(wav);
    } catch (IOException failure) {
      throw new UncheckedIOException("Cannot read the narration " + wav, failure);
    }
  }
}
