package dev.taskapi.generation.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import dev.taskapi.generation.TestTools;
import dev.taskapi.generation.WorkStopped;
import dev.taskapi.generation.media.Wav;
import dev.taskapi.requests.Narration;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VoicedSpeechIT {
  private static final String TEXT = "Two plus three is 5. The result is called the sum.";
  private static final VoicedSpeech SPEECH =
      new VoicedSpeech("offline", TestTools.ffmpeg(), OfflineVoices.of(TestTools.CACHE));

  /** Long, so that the voice is still at it when its first sound is there. */
  private static final String ONE_BREATH =
      "The leaves of the plant take in the light of the sun and the water of the soil and the air";

  @TempDir private Path folder;

  @Test
  void englishIsSpokenWithExactCuesAtTheWantedRate() throws IOException {
    Spoken normal = SPEECH.speak(TEXT, narration("English", 1), folder);
    Spoken fast = SPEECH.speak(TEXT, narration("en", 2), folder);
    assertThat(normal.engine()).isEqualTo("marytts/cmu-slt");
    assertThat(normal.warnings()).isEmpty();
    assertThat(normal.duration().toMillis()).isBetween(2_500L, 8_000L);
    assertThat(fast.duration().toMillis() * 2.0)
        .isCloseTo((double) normal.duration().toMillis(), within(300.0));
    Wav wav = Wav.read(normal.wav());
    assertThat(wav.rate()).isEqualTo(48_000);
    assertThat(wav.duration()).isEqualTo(normal.duration());
    assertThat(normal.sentences()).hasSize(2);
    for (Spoken.Cue cue : normal.sentences()) {
      assertThat(loudest(wav, cue.from().toMillis(), cue.to().toMillis())).isGreaterThan(4_000);
    }
    long between = normal.sentences().get(0).to().toMillis();
    assertThat(loudest(wav, between + 30, between + 350)).isLessThan(400);
  }

  @Test
  void anUnknownLanguageIsSilence() throws IOException {
    Spoken spoken = SPEECH.speak("Tämä on lause.", narration("Klingon", 1), folder);
    assertThat(spoken.engine()).isEqualTo("silence");
    assertThat(spoken.warnings()).hasSize(1);
    assertThat(Wav.read(spoken.wav()).samples()).containsOnly((short) 0);
  }

  @Test
  void nothingToSayIsAShortSilence() {
    assertThat(SPEECH.speak(" ", narration("English", 1), folder).sentences()).isEmpty();
  }

  @Test
  void whoIsStoppedIsNotTakenForSilentAndLeavesNoThreadBehind() {
    SPEECH.speak(TEXT, narration("English", 1), folder);
    Set<Thread> sinceLoading = voiceThreads();
    FutureTask<Spoken> task =
        new FutureTask<>(() -> SPEECH.speak(ONE_BREATH, narration("English", 1), folder));
    Thread speaker = new Thread(task);
    speaker.start();
    await("the voice")
        .pollInterval(Duration.ofMillis(1))
        .until(() -> !sinceLoading.containsAll(voiceThreads()));

    speaker.interrupt();

    assertThatThrownBy(task::get).hasCauseInstanceOf(WorkStopped.class);
    await("the voice's end").until(() -> sinceLoading.containsAll(voiceThreads()));
  }

  private static Set<Thread> voiceThreads() {
    return Thread.getAllStackTraces().entrySet().stream()
        .filter(one -> Stream.of(one.getValue()).anyMatch(VoicedSpeechIT::makesSound))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private static boolean makesSound(StackTraceElement frame) {
    return frame.getMethodName().equals("putOneDataPoint");
  }

  private static Narration narration(String language, double rate) {
    return new Narration(language, Optional.empty(), rate, true);
  }

  private static int loudest(Wav wav, long fromMillis, long toMillis) {
    int loudest = 0;
    for (int i = (int) fromMillis * 48; i < Math.min(wav.samples().length, toMillis * 48); i++) {
      loudest = Math.max(loudest, Math.abs(wav.samples()[i]));
    }
    return loudest;
  }
}
