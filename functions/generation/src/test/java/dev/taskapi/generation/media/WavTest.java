package dev.taskapi.generation.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WavTest {
  @TempDir private Path folder;

  @Test
  void whatIsWrittenIsRead() throws IOException {
    Path file = folder.resolve("a.wav");
    new Wav(48_000, new short[] {1, -2, 32_767, -32_768}).write(file);
    Wav read = Wav.read(file);
    assertThat(read.rate()).isEqualTo(48_000);
    assertThat(read.samples()).containsExactly(1, -2, 32_767, -32_768);
  }

  @Test
  void whatIsNoSoundIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("a.wav"), "RIFF....WAVE but not really so");
    assertThatThrownBy(() -> Wav.read(file)).isInstanceOf(IOException.class);
  }

  @Test
  void streamsAreReadFromTheLogOfTheInputOnly() {
    MediaInfo info =
        MediaInfo.ofLog(
            """
            Input #0, mov,mp4, from 'x':
              Duration: 00:01:02.50, start: 0.000000, bitrate: 1 kb/s
                Stream #0:0(und): Video: h264 (High), yuv420p, 1920x1080, 30 fps
            Output #0, null, to 'pipe:':
                Stream #0:1: Audio: pcm_s16le
            """);
    assertThat(info.duration()).isEqualTo(Optional.of(Duration.ofMillis(62_500)));
    assertThat(info.hasVideo()).isTrue();
    assertThat(info.hasSound()).isFalse();
  }
}
