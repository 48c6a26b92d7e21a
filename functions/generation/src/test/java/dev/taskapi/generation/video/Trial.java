package dev.taskapi.generation.video;

import dev.taskapi.generation.Content;
import dev.taskapi.generation.ContentFile;
import dev.taskapi.generation.Stage;
import dev.taskapi.generation.Steps;
import dev.taskapi.generation.TestTools;
import dev.taskapi.generation.Work;
import dev.taskapi.generation.assets.AssetFetcher;
import dev.taskapi.generation.media.Ffmpeg;
import dev.taskapi.generation.media.Wav;
import dev.taskapi.generation.model.PictureModel;
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

/** Makes small films of two segments, whose voice is a tone, since a real one has its own tests. */
final class Trial {
  static final Ffmpeg FFMPEG = TestTools.ffmpeg();
  static final SlideMaker SLIDES = new SlideMaker(Typefaces.load(TestTools.CACHE));
  static final Duration SPOKEN = Duration.ofMillis(1_700);
  static final String TITLE = "Sums; what = #1 \\ 'they' [are]";
  static final Plan PLAN =
      new Plan(
          TITLE,
          List.of(
              new Segment("Addition", List.of("Sums: it joins"), "It's [5 + 3] = 8; {sum}."),
              new Segment("Subtraction", List.of(), "9 - 4 = 5, <b>not</b> 6 & more.")),
          List.of("a short plan"));

  private final Path folder;
  final MemorySteps steps = new MemorySteps();
  final List<String> stages = new ArrayList<>();
  final List<Double> fractions = new ArrayList<>();
  Plan plan = PLAN;
  Speech speech = (text, narration, into) -> tone(text, SPOKEN, 6_000, into);
  int attempt = 1;
  Optional<PictureModel> painter = Optional.empty();

  /** Hears what is reported, as the work itself would. */
  Runnable listener = () -> {};

  Trial(Path folder) {
    this.folder = folder;
  }

  static Spoken tone(String text, Duration length, int loud, Path folder) {
    short[] samples = new short[(int) (length.toMillis() * 48)];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (short) (loud * Math.sin(i / 30.0));
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

  static VideoRequest request(int width, int height, Branding branding) {
    return new VideoRequest(
        "Sums",
        Segments.exactly(2),
        new Narration("English", Optional.empty(), 1, true),
        new Look(Look.ImageStyle.CARTOON, new Resolution(width, height), "baroque"),
        branding,
        false);
  }

  /** A run of its own, in a folder of its own. */
  Content make(VideoRequest request) {
    return generator().generate(request, work());
  }

  VideoGenerator generator() {
    return new VideoGenerator(
        new VideoGenerator.Tools(
            brief -> plan,
            speech,
            SLIDES,
            painter,
            new AssetFetcher(
                AssetFetcher.Settings.DEFAULT.withHosts(Map.of("example.com", folder.toUri()))),
            FFMPEG));
  }

  Work work() {
    Path own = runFolder();
    Steps seen = steps.in(own);
    return new Work() {
      @Override
      public Path folder() {
        return own;
      }

      @Override
      public long seed() {
        return 7;
      }

      @Override
      public int attempt() {
        return attempt;
      }

      @Override
      public void report(Stage stage, double fraction) {
        if (stages.isEmpty() || !stages.getLast().equals(stage.name())) {
          stages.add(stage.name());
        }
        fractions.add(fraction);
        listener.run();
      }

      @Override
      public Steps steps() {
        return seen;
      }
    };
  }

  private Path runFolder() {
    try {
      return Files.createTempDirectory(folder, "run");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Makes a file that can be fetched: a picture or film of ffmpeg's own test sources. */
  Optional<AssetUrl> asset(String name, String picture, String... more) {
    List<String> arguments = new ArrayList<>(List.of("-f", "lavfi", "-i", picture));
    arguments.addAll(List.of(more));
    if (name.endsWith(".png")) {
      arguments.addAll(List.of("-frames:v", "1"));
    }
    arguments.add(folder.resolve(name).toString());
    FFMPEG.run(arguments, Duration.ofSeconds(60));
    return url(name);
  }

  Branding branding() {
    return new Branding(
        asset("logo.png", "color=c=red:s=64x32:d=0.1"),
        asset("in.mp4", "testsrc2=s=200x130:r=25:d=1.2", "-f", "lavfi", "-i", "sine=d=1.2"),
        asset("out.mp4", "testsrc2=s=120x300:r=12:d=1"));
  }

  static Optional<AssetUrl> url(String name) {
    return AssetUrl.parse("https://example.com/" + name);
  }

  static Path file(Content content, String name) {
    return content.files().stream()
        .filter(file -> file.name().equals(name))
        .map(ContentFile::path)
        .findFirst()
        .orElseThrow();
  }

  /** What ffmpeg tells of a file. */
  static String look(Path video) {
    return FFMPEG.inspect(List.of("-i", video.toString()), Duration.ofSeconds(30));
  }
}
