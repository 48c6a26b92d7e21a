package dev.taskapi.cdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.taskapi.cdk.Right.Target;
import dev.taskapi.requests.TaskType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProvidersTest {
  private static Providers read(Map<String, String> context) {
    return Providers.read(name -> Optional.ofNullable(context.get(name)));
  }

  @Test
  void withoutSettingsNobodyIsAskedAndNothingGranted() {
    assertThat(read(Map.of())).isEqualTo(Providers.NONE);
    for (TaskType type : TaskType.values()) {
      assertThat(Providers.NONE.environment(type)).isEmpty();
      assertThat(Providers.NONE.rights(type)).isEmpty();
    }
  }

  @Test
  void aModelIsForAllAndAVoiceForWhatSpeaks() {
    Providers providers = read(Map.of("text_model", "us.amazon.nova-pro-v1:0", "speech", "polly"));
    assertThat(providers.environment(TaskType.QUIZ))
        .isEqualTo(Map.of("TEXT_MODEL", "us.amazon.nova-pro-v1:0"));
    assertThat(providers.environment(TaskType.VIDEO)).containsEntry("SPEECH_PROVIDER", "polly");
    Right model = Right.on(new Target.Model("us.amazon.nova-pro-v1:0"), "bedrock:InvokeModel");
    assertThat(providers.rights(TaskType.DOCUMENTATION)).containsExactly(model);
    assertThat(providers.rights(TaskType.ANIMATED_LESSON))
        .containsExactly(
            model,
            Right.on(new Target.Anything(), "polly:DescribeVoices", "polly:SynthesizeSpeech"));
  }

  @Test
  void aPainterIsForVideos() {
    Providers providers = read(Map.of("image_model", "stability.stable-image-core-v1:1"));
    assertThat(providers.environment(TaskType.VIDEO))
        .isEqualTo(Map.of("IMAGE_MODEL", "stability.stable-image-core-v1:1"));
    assertThat(providers.rights(TaskType.VIDEO))
        .containsExactly(
            Right.on(new Target.Model("stability.stable-image-core-v1:1"), "bedrock:InvokeModel"));
    assertThat(providers.environment(TaskType.ANIMATED_LESSON)).isEmpty();
    assertThat(providers.rights(TaskType.ANIMATED_LESSON)).isEmpty();
  }

  @Test
  void aProfileIsItselfHereAndItsModelAnywhere() {
    assertThat(new Target.Model("us.amazon.nova-pro-v1:0").names("us-west-2", "1234"))
        .isEqualTo(
            List.of(
                "*::foundation-model/amazon.nova-pro-v1:0",
                "us-west-2:1234:inference-profile/us.amazon.nova-pro-v1:0"));
    assertThat(new Target.Model("amazon.nova-pro-v1:0").names("us-west-2", "1234"))
        .isEqualTo(List.of("us-west-2::foundation-model/amazon.nova-pro-v1:0"));
  }

  @Test
  void whatIsWrongIsNamed() {
    assertThatThrownBy(() -> read(Map.of("speech", "loud"))).hasMessageContaining("speech");
    assertThatThrownBy(() -> read(Map.of("text_model", "A model")))
        .hasMessageContaining("text_model");
    assertThatThrownBy(() -> read(Map.of("image_model", "anthropic.claude")))
        .hasMessageContaining("image_model");
    assertThatThrownBy(() -> read(Map.of("image_model", "amazon.*")))
        .hasMessageContaining("image_model");
  }
}
