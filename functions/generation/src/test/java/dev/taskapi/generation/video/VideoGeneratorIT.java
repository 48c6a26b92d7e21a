package dev.taskapi.generation.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.taskapi.generation.Content;
import dev.taskapi.generation.ContentFile;
import dev.taskapi.generation.GenerationException;
import dev.taskapi.generation.Stage;
import dev.taskapi.generation.Steps;
import dev.taskapi.generation.TestTools;
import dev.taskapi.generation.Work;
import dev.taskapi.generation.WorkStopped;
import dev.taskapi.generation.assets.AssetFetcher;
import dev.taskapi.generation.media.Ffmpeg;
import dev.taskapi.generation.media.Wav;
import dev.taskapi.generation.picture.SlideMaker;
import dev.taskapi.generation.picture.Typefaces;
import dev.taskapi.generation.plan.Plan;
import dev.taskapi.generation.plan.Segment;
import dev.taskapi.generation.speech.Speech;
import dev.taskapi.generation.speech.Spoken;
import dev.taskapi.requests.AssetUrl;
import dev.taskapi.requests.Branding;
import dev.taskapi.requests.Look;
import dev.taskapi.requests.Narration;
import dev.taskapi.requests.Resolution;
import dev.taskapi.requests.Segments;
import dev.taskapi.requests.VideoRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VideoGeneratorIT {
  private static final Ffmpeg FFMPEG = TestTools.ffmpeg();
  private static final SlideMaker SLIDES = new SlideMaker(Typefaces.load(TestTools.CACHE));
  private static final Duration SPOKEN = Duration.ofMillis(1_700);
  private static final String TITLE = "Sums; what = #1 \\ 'they' [are]";

  @TempDir private Path folder;
  private final List<Double> reports = new ArrayList<>();

  /** A tone for each text, because a real voice has its own test. */
  private static Spoken tone(String text, Duration length, Path folder) {
    short[] samples = new short[(int) (length.toMillis() * 48)];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (short) (6_000 * Math.sin(i / 30.0));
    }
    try {
      Path wav = Files.createTempFile(folder, "tone", ".wav");
      new Wav(48_000, samples).write(wav);
      Spoken.Cue cue = new Spoken.Cue(Duration.ofMillis(100), length.minusMillis(200), text);
      return new Spoken(wav, length, "tone", List.of(cue), List.of("spoken by a tone"));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private VideoGenerator generator(Speech speech, AssetFetcher.Settings settings) {
    Plan plan =
        new Plan(
            TITLE,
            List.of(
                new Segment("Addition", List.of("Sums: it joins"), "It's [5 + 3] = 8; {sum}."),
                new Segment("Subtraction", List.of(), "9 - 4 = 5, <b>not</b> 6 & more.")),
            List.of("a short plan"));
    return new VideoGenerator(
        new VideoGenerator.Tools(
            brief -> plan, speech, SLIDES, new AssetFetcher(settings), FFMPEG));
  }

  private VideoGenerator generator() {
    return generator(
        (text, narration, into) -> tone(text, SPOKEN, into),
        AssetFetcher.Settings.DEFAULT.withHosts(Map.of("example.com", folder.toUri())));
  }

  private static VideoRequest request(int width, int height, Branding branding) {
    return new VideoRequest(
        "Sums",
        Segments.exactly(2),
        new Narration("English", Optional.empty(), 1, true),
        new Look(Look.ImageStyle.CARTOON, new Resolution(width, height), "baroque"),
        branding,
        false);
  }

  private Work work(Steps steps) {
    return new Work() {
      @Override
      public Path folder() {
        return folder;
      }

      @Override
      public long seed() {
        return 7;
      }

      @Override
      public void report(Stage stage, double fraction) {
        reports.add(fraction);
      }

      @Override
      public Steps steps() {
        return steps;
      }
    };
  }

  private Branding branding() {
    lavfi("testsrc2=s=200x130:r=25:d=1.2", List.of("-f", "lavfi", "-i", "sine=d=1.2"), "in.mp4");
    lavfi("testsrc2=s=120x300:r=12:d=1", List.of(), "out.mp4");
    lavfi("color=c=red:s=64x32:d=0.1", List.of(), "logo.png");
    return new Branding(url("logo.png"), url("in.mp4"), url("out.mp4"));
  }

  private void lavfi(String source, List<String> more, String name) {
    List<String> arguments = new ArrayList<>(List.of("-f", "lavfi", "-i", source));
    arguments.addAll(more);
    if (name.endsWith(".png")) {
      arguments.addAll(List.of("-frames:v", "1"));
    }
    arguments.add(folder.resolve(name).toString());
    FFMPEG.run(arguments, Duration.ofSeconds(30));
  }

  private static Optional<AssetUrl> url(String name) {
    return AssetUrl.parse("https://example.com/" + name);
  }

  private static Path file(Content content, String name) {
    return content.files().stream()
        .filter(file -> file.name().equals(name))
        .map(ContentFile::path)
        .findFirst()
        .orElseThrow();
  }

  private static String look(Path video) {
    return FFMPEG.inspect(List.of("-i", video.toString()), Duration.ofSeconds(30));
  }

  @Test
  void aVideoHasItsPartsInOrder() throws IOException {
    Content content =
        generator().generate(request(320, 180, branding()), work(new MemorySteps(folder)));
    Path video = file(content, "video.mp4");
    String log = look(video);
    assertThat(content.files().getFirst().name()).isEqualTo("video.mp4");
    assertThat(log)
        .contains(
            "h264 (High)",
            "yuv420p(tv, bt709)",
            "320x180",
            "30 fps",
            "aac (LC)",
            "48000 Hz, stereo")
        .contains("Subtitle: mov_text", "Chapter #0:2", ": " + TITLE, ": Subtraction")
        .contains("start 1.200000, end 3.600000");
    Duration expected = SPOKEN.plusMillis(700).multipliedBy(2).plusMillis(2_200);
    assertThat(content.duration().orElseThrow().toMillis())
        .isCloseTo(expected.toMillis(), within(150L));
    assertThat(dev.taskapi.generation.media.MediaProbe.of(FFMPEG, video, "mov").duration())
        .hasValueSatisfying(
            real ->
                assertThat(real.toMillis())
                    .isCloseTo(content.duration().orElseThrow().toMillis(), within(60L)));
    assertThat(content.warnings())
        .contains("a short plan", "spoken by a tone", "There is no theme baroque; modern is used.");
    assertThat(Files.readString(file(content, "subtitles.srt")))
        .contains("00:00:01,300 --> ", "It's [5 + 3] = 8; (sum).");
    assertThat(Files.size(file(content, "thumbnail.jpg"))).isGreaterThan(2_000);
    assertThat(reports).isSorted().last().isEqualTo(1.0);
    assertThat(faststart(video)).isTrue();
    FFMPEG.run(
        List.of("-xerror", "-i", video.toString(), "-f", "null", "-"), Duration.ofSeconds(30));
  }

  private static boolean faststart(Path video) throws IOException {
    String bytes =
        new String(Files.readAllBytes(video), java.nio.charset.StandardCharsets.ISO_8859_1);
    return bytes.indexOf("moov") < bytes.indexOf("mdat");
  }

  @Test
  void soundIsAtSixteenBelowFullScale() {
    Content content =
        generator(
                (text, narration, into) -> tone(text, Duration.ofSeconds(4), into),
                AssetFetcher.Settings.DEFAULT)
            .generate(request(128, 128, Branding.NONE), work(new MemorySteps(folder)));
    double gain = new Loudness(FFMPEG).gain(file(content, "video.mp4"), "mov");
    assertThat(gain).isBetween(-1.0, 1.0);
  }

  @ParameterizedTest
  @CsvSource({"128, 128", "180, 320", "640, 128", "130, 642"})
  void anyAllowedSizeWorks(int width, int height) {
    Content content =
        generator().generate(request(width, height, Branding.NONE), work(new MemorySteps(folder)));
    assertThat(look(file(content, "video.mp4")))
        .contains(", " + width + "x" + height + " [SAR 1:1");
  }

  @Test
  void aSecondRunReusesEveryPiece() {
    MemorySteps steps = new MemorySteps(folder);
    VideoRequest request = request(320, 180, branding());
    generator().generate(request, work(steps));
    assertThat(steps.saved)
        .containsExactlyInAnyOrder(
            "script.json",
            "intro.mp4",
            "intro.wav",
            "outro.mp4",
            "outro.wav",
            "voice.wav",
            "voice.json",
            "voice.wav",
            "voice.json",
            "backdrop.png",
            "clip.mp4",
            "backdrop.png",
            "clip.mp4");
    steps.saved.clear();
    generator().generate(request, work(steps));
    assertThat(steps.saved).isEmpty();
    assertThat(steps.found).hasSize(13);
  }

  @Test
  void anInterruptedRunLeavesNoProcessAndItsPieces() {
    MemorySteps steps = new MemorySteps(folder);
    VideoRequest request = request(320, 180, Branding.NONE);
    Work interrupting =
        new Work() {
          @Override
          public Path folder() {
            return folder;
          }

          @Override
          public long seed() {
            return 7;
          }

          @Override
          public void report(Stage stage, double fraction) {
            boolean encodes = ProcessHandle.current().children().findAny().isPresent();
            if (stage == Stage.ENCODING && steps.saved.contains("clip.mp4") && encodes) {
              Thread.currentThread().interrupt();
            }
          }

          @Override
          public Steps steps() {
            return steps;
          }
        };
    assertThatThrownBy(() -> generator().generate(request, interrupting))
        .isInstanceOf(WorkStopped.class);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(ProcessHandle.current().children()).isEmpty();
    assertThat(steps.saved).containsOnlyOnce("clip.mp4");
    steps.saved.clear();
    generator().generate(request, work(steps));
    assertThat(steps.saved).containsExactly("clip.mp4");
  }

  @Test
  void aFilmThatCannotBeReadIsRefused() throws IOException {
    Files.writeString(folder.resolve("bad.mp4"), "....ftypisom and then nothing of use");
    Branding branding = new Branding(Optional.empty(), url("bad.mp4"), Optional.empty());
    assertThatThrownBy(
            () -> generator().generate(request(320, 180, branding), work(new MemorySteps(folder))))
        .isInstanceOfSatisfying(
            GenerationException.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo("unreadable_asset");
              assertThat(refusal.retryable()).isFalse();
            });
  }

  @Test
  void anHourOfNarrationIsTooLong() {
    Speech endless =
        (text, narration, into) -> {
          Spoken spoken = tone(text, SPOKEN, into);
          return new Spoken(
              spoken.wav(), Duration.ofMinutes(31), "tone", spoken.sentences(), List.of());
        };
    VideoGenerator generator = generator(endless, AssetFetcher.Settings.DEFAULT);
    assertThatThrownBy(
            () ->
                generator.generate(request(320, 180, Branding.NONE), work(new MemorySteps(folder))))
        .isInstanceOfSatisfying(
            GenerationException.class, refusal -> assertThat(refusal.code()).isEqualTo("too_long"));
  }
}
