package dev.taskapi.generation.polly;

import dev.taskapi.generation.media.Ffmpeg;
import dev.taskapi.generation.media.FfmpegException;
import dev.taskapi.generation.media.Wav;
import dev.taskapi.generation.speech.Voice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.services.polly.PollyClient;
import software.amazon.awssdk.services.polly.model.Engine;
import software.amazon.awssdk.services.polly.model.OutputFormat;
import software.amazon.awssdk.services.polly.model.PollyException;
import software.amazon.awssdk.services.polly.model.SynthesizeSpeechResponse;
import software.amazon.awssdk.services.polly.model.TextType;

/** A voice of Amazon Polly, which is paid for by the letter. */
final class PollyVoice implements Voice {
  private static final String RATE = "24000";
  private static final Duration LIMIT = Duration.ofMinutes(1);

  private final PollyClient client;
  private final Ffmpeg ffmpeg;
  private final software.amazon.awssdk.services.polly.model.Voice voice;

  PollyVoice(
      PollyClient client, Ffmpeg ffmpeg, software.amazon.awssdk.services.polly.model.Voice voice) {
    this.client = client;
    this.ffmpeg = ffmpeg;
    this.voice = voice;
  }

  /** The engines that take plain text and cost by the letter. */
  static boolean knows(Engine engine) {
    return engine == Engine.NEURAL || engine == Engine.STANDARD;
  }

  @Override
  public String name() {
    return "polly/" + voice.idAsString();
  }

  @Override
  public Wav say(String sentence, Path folder) throws CannotSay {
    try {
      Path sound = Files.createTempFile(folder, "polly", ".mp3");
      Files.write(sound, spoken(sentence).asByteArray());
      Wav wav = decoded(sound, folder);
      Files.delete(sound);
      return wav;
    } catch (IOException | FfmpegException failure) {
      throw new CannotSay("the sound of Amazon Polly could not be read", failure);
    }
  }

  private ResponseBytes<SynthesizeSpeechResponse> spoken(String sentence) throws CannotSay {
    try {
      return PollyErrors.calling(
          () ->
              client.synthesizeSpeechAsBytes(
                  request ->
                      request
                          .text(sentence)
                          .textType(TextType.TEXT)
                          .voiceId(voice.id())
                          .engine(engine())
                          .languageCode(voice.languageCode())
                          .outputFormat(OutputFormat.MP3)
                          .sampleRate(RATE)));
    } catch (PollyException refused) {
      throw new CannotSay("Amazon Polly refused it", refused);
    }
  }

  private Engine engine() {
    return voice.supportedEngines().contains(Engine.NEURAL) ? Engine.NEURAL : Engine.STANDARD;
  }

  private Wav decoded(Path sound, Path folder) throws IOException {
    Path wav = Files.createTempFile(folder, "polly", ".wav");
    ffmpeg.run(
        List.of(
            "-protocol_whitelist",
            "file,pipe",
            "-f",
            "mp3",
            "-i",
            sound.toString(),
            "-ac",
            "1",
            "-c:a",
            "pcm_s16le",
            "-f",
            "wav",
            wav.toString()),
        LIMIT);
    Wav read = Wav.read(wav);
    Files.delete(wav);
    return read;
  }
}
