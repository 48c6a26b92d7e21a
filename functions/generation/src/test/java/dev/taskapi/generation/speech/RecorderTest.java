package dev.taskapi.generation.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.taskapi.generation.Progress;
import dev.taskapi.generation.Stage;
import dev.taskapi.generation.StepKey;
import dev.taskapi.generation.Steps;
import dev.taskapi.generation.Work;
import dev.taskapi.generation.WorkStopped;
import dev.taskapi.generation.media.Wav;
import dev.taskapi.requests.Narration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecorderTest {
  private static final Narration NARRATION = new Narration("English", Optional.empty(), 1.0, false);
  private static final int RATE = 48_000;
  private static final String ENDLESS =
      IntStream.range(0, 60)
          .mapToObj(i -> "and then thing number " + i + " happened")
          .collect(Collectors.joining(" "));

  @TempDir private Path folder;
  private final Map<StepKey, Path> kept = new HashMap<>();
  private final List<String> spoken = new ArrayList<>();
  private final List<Double> reported = new ArrayList<>();
  private int most = Integer.MAX_VALUE;

  /** A second of sound for each text; its time is over when it has spoken the most. */
  private final class OneSecond implements Speech {
    @Override
    public String name() {
      return "fake";
    }

    @Override
    public Spoken speak(String text, Narration narration, Path where) {
      if (spoken.size() == most) {
        throw new WorkStopped();
      }
      spoken.add(text);
      try {
        Path wav = Files.createTempFile(where, "fake", ".wav");
        new Wav(RATE, new short[RATE]).write(wav);
        Duration second = Duration.ofSeconds(1);
        return new Spoken(
            wav,
            second,
            "fake",
            List.of(new Spoken.Cue(Duration.ZERO, second, text)),
            List.of("w"));
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }
  }

  private final class KeepingWork implements Work, Steps {
    @Override
    public Path folder() {
      return folder;
    }

    @Override
    public long seed() {
      return 1;
    }

    @Override
    public int attempt() {
      return 1;
    }

    @Override
    public void report(Stage stage, double fraction) {
      reported.add(fraction);
    }

    @Override
    public Steps steps() {
      return this;
    }

    @Override
    public Optional<Path> find(StepKey key) {
      return Optional.ofNullable(kept.get(key));
    }

    @Override
    public void save(StepKey key, Path file) {
      kept.put(key, file);
    }
  }

  private Spoken whole(String text) {
    Work work = new KeepingWork();
    return new Recorder(new OneSecond(), NARRATION, work)
        .whole(text, new Progress(work, Stage.VOICE, 0, 1));
  }

  @Test
  void anEndlessSentenceIsSpokenInPassagesThatFitAnyInvocation() throws IOException {
    Spoken all = whole(ENDLESS);

    assertThat(spoken).hasSizeGreaterThan(2).allMatch(passage -> passage.length() <= 600);
    assertThat(String.join(" ", spoken)).isEqualTo(ENDLESS);
    assertThat(all.duration()).isEqualTo(Duration.ofSeconds(spoken.size()));
    assertThat(Wav.read(all.wav()).duration()).isEqualTo(all.duration());
    assertThat(all.warnings()).containsExactly("w");
    for (int i = 0; i < spoken.size(); i++) {
      Duration from = Duration.ofSeconds(i);
      assertThat(all.sentences().get(i))
          .isEqualTo(new Spoken.Cue(from, from.plusSeconds(1), spoken.get(i)));
    }
  }

  @Test
  void progressIsToldBeforeEachPassageByTheLettersBehindIt() {
    whole(ENDLESS);

    assertThat(reported).hasSameSizeAs(spoken).first().isEqualTo(0.0);
    assertThat(reported.get(1)).isEqualTo((double) spoken.getFirst().length() / ENDLESS.length());
  }

  @Test
  void aRunThatEndsEarlyHasLostOnePassageAtMost() {
    most = 2;
    assertThatThrownBy(() -> whole(ENDLESS)).isInstanceOf(WorkStopped.class);
    most = Integer.MAX_VALUE;

    Spoken all = whole(ENDLESS);

    assertThat(spoken).doesNotHaveDuplicates();
    assertThat(all.duration()).isEqualTo(Duration.ofSeconds(spoken.size()));
  }

  @Test
  void aShortTextIsSpokenAtOnceAndNotKept() {
    Spoken all = whole("Ice is water.");

    assertThat(all.duration()).isEqualTo(Duration.ofSeconds(1));
    assertThat(kept).isEmpty();
  }

  @Test
  void whatIsSaidAgainIsHeardAgain() throws IOException {
    String twice = "First " + ENDLESS.substring(0, 580) + ". ";

    Spoken all = whole(twice.repeat(2));

    assertThat(spoken).hasSize(1);
    assertThat(Wav.read(all.wav()).duration()).isEqualTo(Duration.ofSeconds(2));
  }
}
