package dev.taskapi.generation.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.taskapi.generation.TestTools;
import dev.taskapi.generation.WorkStopped;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FfmpegIT {
  private static final List<String> ENDLESS =
      List.of("-re", "-f", "lavfi", "-i", "anullsrc", "-f", "null", "-");

  private final Ffmpeg ffmpeg = TestTools.ffmpeg();

  @TempDir private Path folder;

  @Test
  void aSettingThatLeadsNowhereIsRefused() {
    assertThatThrownBy(
            () -> FfmpegProgram.find(java.util.Optional.of(folder.resolve("none")), folder))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aFailureTellsWhatFfmpegSaid() {
    List<String> arguments =
        List.of("-i", folder.resolve("none.mp4").toString(), "-f", "null", "-");
    assertThatThrownBy(() -> ffmpeg.run(arguments, Duration.ofSeconds(20)))
        .isInstanceOf(FfmpegException.class)
        .hasMessageContaining("No such file");
  }

  @Test
  void aRunThatTakesTooLongIsEnded() {
    assertThatThrownBy(() -> ffmpeg.run(ENDLESS, Duration.ofMillis(400)))
        .isInstanceOf(FfmpegException.class)
        .hasMessageContaining("longer than");
    assertThat(children()).isEmpty();
  }

  @Test
  void anInterruptEndsTheProcess() throws InterruptedException {
    AtomicReference<Throwable> end = new AtomicReference<>();
    Thread thread =
        Thread.ofPlatform()
            .start(
                () -> {
                  try {
                    ffmpeg.run(
                        ENDLESS,
                        Duration.ofSeconds(30),
                        written -> Thread.currentThread().interrupt());
                  } catch (WorkStopped stopped) {
                    end.set(stopped);
                  }
                });
    thread.join();
    assertThat(end.get()).isInstanceOf(WorkStopped.class);
    assertThat(children()).isEmpty();
  }

  @Test
  void aFileThatIsNoVideoHasNoStreams() throws java.io.IOException {
    Path text = java.nio.file.Files.writeString(folder.resolve("a.mp4"), "no video at all");
    MediaInfo info = MediaProbe.of(ffmpeg, text, "mov");
    assertThat(info.hasVideo()).isFalse();
    assertThat(info.hasSound()).isFalse();
  }

  @Test
  void anUntrustedPlaylistCannotOpenOtherFiles() throws java.io.IOException {
    Path list = folder.resolve("list.mp4");
    java.nio.file.Files.writeString(list, "#EXTM3U\n#EXTINF:1,\nhttp://127.0.0.1:9/x.ts\n");
    List<String> arguments = new ArrayList<>(MediaProbe.untrusted(list, "mov"));
    arguments.addAll(List.of("-f", "null", "-"));
    assertThatThrownBy(() -> ffmpeg.run(arguments, Duration.ofSeconds(20)))
        .isInstanceOf(FfmpegException.class);
  }

  private static List<ProcessHandle> children() {
    return ProcessHandle.current()
        .children()
        .filter(child -> child.info().command().orElse("").contains("ffmpeg"))
        .toList();
  }
}
