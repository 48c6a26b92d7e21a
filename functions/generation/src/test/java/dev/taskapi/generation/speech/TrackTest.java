package dev.taskapi.generation.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.taskapi.generation.media.Wav;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrackTest {
  private static final int RATE = 1_000;

  private static Wav tone(int quiet, int loud, int level) {
    short[] samples = new short[2 * quiet + loud];
    for (int i = quiet; i < quiet + loud; i++) {
      samples[i] = (short) (i % 2 == 0 ? level : -level);
    }
    return new Wav(RATE, samples);
  }

  @Test
  void cuesAreWhereTheSentencesAre() {
    Track track = new Track(RATE);
    track.add("One.", tone(500, 1000, 5000));
    track.add("Two.", tone(0, 2000, 300));
    Wav sound = track.sound();
    List<Spoken.Cue> cues = track.cues(sound.duration());
    assertThat(cues).extracting(Spoken.Cue::text).containsExactly("One.", "Two.");
    for (Spoken.Cue cue : cues) {
      int from = (int) cue.from().toMillis();
      int to = (int) cue.to().toMillis();
      assertThat(level(sound, from + 50, to - 50)).isGreaterThan(1_500);
      assertThat(level(sound, to + 5, Math.min(to + 300, sound.samples().length))).isZero();
    }
  }

  @Test
  void sentencesAreEquallyLoud() {
    Track track = new Track(RATE);
    track.add("Loud.", tone(100, 1000, 12_000));
    track.add("Soft.", tone(100, 1000, 900));
    Wav sound = track.sound();
    List<Spoken.Cue> cues = track.cues(sound.duration());
    double loud =
        level(
            sound,
            (int) cues.get(0).from().toMillis() + 100,
            (int) cues.get(0).to().toMillis() - 100);
    double soft =
        level(
            sound,
            (int) cues.get(1).from().toMillis() + 100,
            (int) cues.get(1).to().toMillis() - 100);
    assertThat(soft).isCloseTo(loud, within(20.0));
  }

  @Test
  void cuesFollowAnotherSpeed() {
    Track track = new Track(RATE);
    track.add("One.", tone(0, 1000, 5000));
    Duration half = track.sound().duration().dividedBy(2);
    Spoken.Cue slow = track.cues(track.sound().duration()).getFirst();
    Spoken.Cue fast = track.cues(half).getFirst();
    assertThat(fast.to().toMillis()).isCloseTo(slow.to().toMillis() / 2, within(1L));
  }

  @Test
  void silenceKeepsItsLength() {
    Track track = new Track(RATE);
    track.add("Nothing.", new Wav(RATE, new short[1_000]));
    assertThat(track.sound().samples()).hasSizeGreaterThan(1_000).containsOnly((short) 0);
  }

  private static double level(Wav sound, int from, int to) {
    short[] part = Arrays.copyOfRange(sound.samples(), from, to);
    double sum = 0;
    for (short sample : part) {
      sum += (double) sample * sample;
    }
    return Math.sqrt(sum / part.length);
  }
}
