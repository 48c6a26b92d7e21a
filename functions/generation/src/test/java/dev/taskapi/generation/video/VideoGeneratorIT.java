package dev.taskapi.generation.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.taskapi.generation.Content;
import dev.taskapi.generation.GenerationException;
import dev.taskapi.generation.media.MediaProbe;
import dev.taskapi.generation.speech.Spoken;
import dev.taskapi.requests.Branding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VideoGeneratorIT {
  private static final Duration SHOT = Duration.ofSeconds(2);

  @TempDir private Path folder;
  private Trial trial;

  @BeforeEach
  void open() {
    trial = new Trial(folder);
  }

  @Test
  void aVideoHasItsPartsInOrder() throws IOException {
    Content content = trial.make(Trial.request(320, 180, trial.branding()));
    Path video = Trial.file(content, "video.mp4");
    String log = Trial.look(video);
    assertThat(content.files().getFirst().name()).isEqualTo("video.mp4");
    assertThat(log)
        .contains("h264 (High)", "yuv420p(tv, bt709)", "320x180", "30 fps")
        .contains("aac (LC)", "48000 Hz, stereo", "Subtitle: mov_text", ": " + Trial.TITLE);
    Duration expected = SHOT.multipliedBy(2).plusMillis(2_200);
    assertThat(content.duration().orElseThrow().toMillis())
        .isCloseTo(expected.toMillis(), within(100L));
    assertThat(MediaProbe.of(Trial.FFMPEG, video, "mov").duration().orElseThrow().toMillis())
        .isCloseTo(content.duration().orElseThrow().toMillis(), within(60L));
    assertThat(content.warnings())
        .contains("a short plan", "spoken by a tone", "There is no theme baroque; modern is used.");
    assertThat(Files.readString(Trial.file(content, "subtitles.srt")))
        .contains("00:00:01,300 --> ", "It's [5 + 3] = 8; (sum).");
    assertThat(Files.size(Trial.file(content, "thumbnail.jpg"))).isGreaterThan(2_000);
    assertThat(faststart(video)).isTrue();
    Trial.FFMPEG.run(
        List.of("-xerror", "-i", video.toString(), "-f", "null", "-"), Duration.ofSeconds(30));
  }

  @Test
  void aSegmentIsAChapter() {
    Content content = trial.make(Trial.request(160, 128, trial.branding()));
    assertThat(Trial.look(Trial.file(content, "video.mp4")))
        .contains("Chapter #0:0: start 0.000000, end 3.200000", ": Addition")
        .contains("Chapter #0:1: start 3.200000, end 6.200000", ": Subtraction")
        .doesNotContain("Chapter #0:2");
  }

  @Test
  void eachStageIsNamedOnceWithWhatIsBehindIt() {
    trial.make(Trial.request(160, 128, trial.branding()));
    assertThat(trial.stages)
        .containsExactly("SCRIPT", "ASSETS", "VOICE", "PICTURES", "ENCODING", "JOINING", "STORING");
    assertThat(trial.fractions).isSorted().startsWith(0.0).endsWith(1.0);
  }

  private static boolean faststart(Path video) throws IOException {
    String bytes = new String(Files.readAllBytes(video), StandardCharsets.ISO_8859_1);
    return bytes.indexOf("moov") < bytes.indexOf("mdat");
  }

  /** A whisper, a voice as it comes, and one that is driven to full scale. */
  @ParameterizedTest
  @ValueSource(ints = {60, 6_000, 32_000})
  void anyVoiceEndsAtSixteenBelowFullScale(int loud) {
    trial.speech = (text, narration, into) -> Trial.tone(text, Duration.ofSeconds(4), loud, into);
    Content content = trial.make(Trial.request(128, 128, Branding.NONE));
    assertThat(loudness(content)).isCloseTo(-16.0, within(1.0));
  }

  /** Noise with a bang in each second: its peaks are in the way of any gain. */
  @ParameterizedTest
  @ValueSource(strings = {"0.03", "0.2", "1"})
  void anIntroIsAsLoudAsTheNarration(String loud) {
    String noise =
        "aevalsrc='" + loud + "*(0.03*(random(0)-0.5)+0.9*lt(mod(t\\,1)\\,0.01)*sin(3000*t))':d=6";
    Branding branding =
        new Branding(
            Optional.empty(),
            trial.asset("in.mp4", "testsrc2=s=128x128:r=10:d=6", "-f", "lavfi", "-i", noise),
            Optional.empty());
    Content content = trial.make(Trial.request(128, 128, branding));
    assertThat(loudness(content)).isBetween(-20.0, -14.0);
    assertThat(loudness(content, "atrim=end=6")).isBetween(-20.0, -14.0);
  }

  private static double loudness(Content content) {
    return loudness(content, "anull");
  }

  private static double loudness(Content content, String part) {
    return new Loudness(Trial.FFMPEG)
        .measured(Trial.file(content, "video.mp4"), "mov", part)
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({"128, 128", "180, 320", "640, 128", "130, 642"})
  void anyAllowedSizeWorks(int width, int height) {
    Content content = trial.make(Trial.request(width, height, Branding.NONE));
    assertThat(Trial.look(Trial.file(content, "video.mp4")))
        .contains(", " + width + "x" + height + " [SAR 1:1");
  }

  @Test
  void anHourOfNarrationIsTooLong() {
    trial.speech =
        (text, narration, into) -> {
          Spoken spoken = Trial.tone(text, Trial.SPOKEN, 6_000, into);
          return new Spoken(
              spoken.wav(), Duration.ofMinutes(31), "tone", spoken.sentences(), List.of());
        };
    assertThatThrownBy(() -> trial.make(Trial.request(320, 180, Branding.NONE)))
        .isInstanceOfSatisfying(
            GenerationException.class, refusal -> assertThat(refusal.code()).isEqualTo("too_long"));
  }
}
