package dev.taskapi.generation.video;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskapi.generation.speech.Spoken;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class CaptionsTest {
  private static Spoken.Cue cue(int fromMillis, int toMillis, String text) {
    return new Spoken.Cue(Duration.ofMillis(fromMillis), Duration.ofMillis(toMillis), text);
  }

  private static Captions captions(List<Spoken.Cue> cues) {
    return Captions.of(cues, text -> List.of(text.split("\\|", -1)), Duration.ofHours(2));
  }

  @Test
  void aLongSentenceIsShownInPartsThatShareItsTime() {
    Captions captions = captions(List.of(cue(1_000, 4_000, "aaaa|bb")));
    assertThat(captions.captions())
        .containsExactly(
            new Captions.Caption(Duration.ofSeconds(1), Duration.ofSeconds(3), "aaaa"),
            new Captions.Caption(Duration.ofSeconds(3), Duration.ofMillis(4_250), "bb"));
  }

  @Test
  void aCaptionLingersButNeverIntoTheNext() {
    Captions captions = captions(List.of(cue(0, 1_000, "a"), cue(1_100, 2_000, "b")));
    assertThat(captions.captions().getFirst().to()).isEqualTo(Duration.ofMillis(1_100));
  }

  @Test
  void subtitleFilesAreWellFormed() {
    Captions captions =
        captions(List.of(cue(3_661_005, 3_662_000, "a < b & c --> d")))
            .later(Duration.ofMillis(500));
    assertThat(captions.srt()).isEqualTo("1\n01:01:01,505 --> 01:01:02,750\na ‹ b & c → d\n\n");
    assertThat(captions.vtt())
        .isEqualTo("WEBVTT\n\n01:01:01.505 --> 01:01:02.750\na &lt; b &amp; c --&gt; d\n\n");
  }

  @Test
  void pointsComeWithTheSentenceThatSaysThem() {
    List<Spoken.Cue> cues =
        List.of(
            cue(0, 2_000, "Something else."),
            cue(3_000, 5_000, "The result is called the sum."),
            cue(6_000, 8_000, "Order does not matter."));
    assertThat(PointTimes.of(List.of("The result is the sum", "Order does not matter"), cues, 400))
        .containsExactly(90, 180);
  }

  @Test
  void pointsThatNobodySaysAreSpreadInTime() {
    List<Integer> times = PointTimes.of(List.of("x", "y", "z"), List.of(), 400);
    assertThat(times).isSorted().doesNotHaveDuplicates().allMatch(time -> time < 400);
  }

  @Test
  void framesCoverAllOfATime() {
    assertThat(Frames.covering(Duration.ofMillis(1_001))).isEqualTo(31);
    assertThat(Frames.covering(Duration.ofSeconds(2))).isEqualTo(60);
    assertThat(Frames.duration(45)).isEqualTo(Duration.ofMillis(1_500));
  }
}
