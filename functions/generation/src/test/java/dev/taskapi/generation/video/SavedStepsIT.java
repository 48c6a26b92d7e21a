package dev.taskapi.generation.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.taskapi.generation.Content;
import dev.taskapi.generation.WorkStopped;
import dev.taskapi.generation.plan.Plan;
import dev.taskapi.generation.plan.Segment;
import dev.taskapi.requests.Branding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which pieces a run makes anew, counted. */
class SavedStepsIT {
  private static final List<String> ALL =
      List.of(
          "script.json",
          "asset.bin", // the logo
          "asset.json",
          "asset.bin", // the intro
          "asset.json",
          "film.json",
          "film.mp4",
          "film.wav",
          "asset.bin", // the outro
          "asset.json",
          "film.json",
          "film.mp4",
          "film.wav",
          "voice.wav",
          "voice.json",
          "voice.wav",
          "voice.json",
          "backdrop.png",
          "backdrop.png",
          "clip.mp4",
          "clip.mp4",
          "thumbnail.jpg",
          "sound.m4a");

  @TempDir private Path folder;
  private Trial trial;
  private Branding branding;

  @BeforeEach
  void open() {
    trial = new Trial(folder);
    branding = trial.branding();
  }

  private byte[] make(Branding with) {
    try {
      Content content = trial.make(Trial.request(160, 128, with));
      return Files.readAllBytes(Trial.file(content, "video.mp4"));
    } catch (IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
  }

  @Test
  void aSecondRunMakesNothingAndEndsAlike() {
    byte[] first = make(branding);
    assertThat(trial.steps.saved).containsExactlyElementsOf(ALL);
    trial.steps.forget();
    trial.stages.clear();
    assertThat(make(branding)).isEqualTo(first);
    assertThat(trial.steps.saved).isEmpty();
    assertThat(trial.stages).containsExactly("JOINING", "STORING");
  }

  /** Fifty of them at 4K are a gigabyte, which the disk does not have beside clips and film. */
  @Test
  void noPictureLiesOnTheDiskOnceItsClipsAreMade() throws IOException {
    make(Branding.NONE);
    try (var left = Files.walk(folder)) {
      assertThat(left.map(file -> file.getFileName().toString()))
          .anyMatch(name -> name.endsWith("clip.mp4"))
          .noneMatch(name -> name.endsWith("backdrop.png"));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 7, 13, 15, 18, 20, 23})
  void aRunAfterACrashMakesOnlyWhatIsMissing(int pieces) {
    trial.steps.killAfter(pieces);
    assertThatThrownBy(() -> make(branding)).isInstanceOf(MemorySteps.Killed.class);
    assertThat(trial.steps.saved).isEqualTo(ALL.subList(0, pieces));
    trial.steps.forget();
    make(branding);
    assertThat(trial.steps.saved).isEqualTo(ALL.subList(pieces, ALL.size()));
  }

  @Test
  void anotherLogoEncodesTheClipsAnewFromSavedPicturesAndVoices() {
    make(branding);
    trial.steps.forget();
    trial.attempt = 2;
    make(
        new Branding(
            trial.asset("b.png", "color=c=blue:s=40x40:d=0.1"),
            branding.intro(),
            branding.outro()));
    // The files are fetched again, for they may have changed where they come from; as they have
    // not, nothing is made of them again.
    assertThat(trial.steps.saved)
        .containsExactly(
            "asset.bin",
            "asset.json",
            "asset.bin",
            "asset.json",
            "asset.bin",
            "asset.json",
            "clip.mp4",
            "clip.mp4",
            "thumbnail.jpg");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anotherIntroOrOutroOnlyJoinsAnew(boolean intro) {
    make(branding);
    trial.steps.forget();
    var other = trial.asset("other.mp4", "testsrc2=s=100x100:r=30:d=0.8");
    make(
        new Branding(
            branding.logo(), intro ? other : branding.intro(), intro ? branding.outro() : other));
    assertThat(trial.steps.saved)
        .containsExactly(
            "asset.bin", "asset.json", "film.json", "film.mp4", "film.wav", "sound.m4a");
  }

  @Test
  void aFileThatIsGoneInALaterRunIsStillUsed() throws IOException {
    trial.steps.killAfter(ALL.size() - 1);
    assertThatThrownBy(() -> make(branding)).isInstanceOf(MemorySteps.Killed.class);
    Files.delete(folder.resolve("logo.png"));
    Files.delete(folder.resolve("in.mp4"));
    trial.steps.forget();
    make(branding);
    assertThat(trial.steps.saved).containsExactly("sound.m4a");
  }

  /** One segment that speaks for 25 s is three clips: what an invocation cannot end, it keeps. */
  @Test
  void aLongSegmentIsSavedInPartsAndGoesOnWhereItWasStopped() {
    trial.plan =
        new Plan("Long", List.of(new Segment("Long", List.of(), "It is long.")), List.of());
    trial.speech = (text, narration, into) -> Trial.tone(text, Duration.ofSeconds(25), 6_000, into);
    trial.listener =
        () -> {
          if (trial.steps.saved.contains("clip.mp4") && encodes()) {
            Thread.currentThread().interrupt();
          }
        };
    assertThatThrownBy(() -> make(Branding.NONE)).isInstanceOf(WorkStopped.class);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(ProcessHandle.current().children()).isEmpty();
    assertThat(trial.steps.saved).containsOnlyOnce("clip.mp4");
    List<String> first = new ArrayList<>(trial.steps.saved);
    trial.listener = () -> {};
    trial.steps.forget();
    make(Branding.NONE);
    assertThat(trial.steps.saved)
        .containsExactly("clip.mp4", "clip.mp4", "thumbnail.jpg", "sound.m4a");
    assertThat(first)
        .containsExactly("script.json", "voice.wav", "voice.json", "backdrop.png", "clip.mp4");
  }

  private static boolean encodes() {
    return ProcessHandle.current().children().findAny().isPresent();
  }
}
