package dev.taskapi.processing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.taskapi.generation.studio.Providers;
import dev.taskapi.generation.studio.StudioSettings;
import dev.taskapi.tasks.cloud.Environment;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class StudioVariablesTest {
  private static StudioSettings read(Map<String, String> variables) {
    return StudioVariables.read(new Environment(variables));
  }

  @Test
  void withoutVariablesNoProviderIsAsked() {
    assertThat(read(Map.of()).providers()).isEqualTo(Providers.NONE);
    assertThat(read(Map.of()).ffmpeg()).isEmpty();
  }

  @Test
  void variablesNameProvidersAndFfmpeg() {
    StudioSettings settings =
        read(
            Map.of(
                "TEXT_MODEL", "m",
                "IMAGE_MODEL", "stability.stable-image-core-v1:1",
                "SPEECH_PROVIDER", "polly",
                "FFMPEG", "/opt/bin/ffmpeg"));
    assertThat(settings.providers().textModel()).contains("m");
    assertThat(settings.providers().imageModel()).contains("stability.stable-image-core-v1:1");
    assertThat(settings.providers().polly()).isTrue();
    assertThat(settings.ffmpeg()).contains(Path.of("/opt/bin/ffmpeg"));
  }

  @Test
  void aProviderThatIsNotKnownIsNamedWithItsVariable() {
    assertThatIllegalStateException()
        .isThrownBy(() -> read(Map.of("SPEECH_PROVIDER", "Alexa")))
        .withMessage("The variable SPEECH_PROVIDER must be offline or polly, not Alexa");
    assertThatIllegalStateException()
        .isThrownBy(() -> read(Map.of("IMAGE_MODEL", "x.y")))
        .withMessageContaining("IMAGE_MODEL")
        .withMessageContaining("not x.y");
  }
}
