package dev.taskapi.cdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.taskapi.cdk.TaskApiApp.Deployment;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.App;
import software.amazon.awscdk.assertions.Template;
import software.amazon.awscdk.services.lambda.Architecture;

class ArchitectureSettingTest {
  private static final String NAME = "architecture";

  @Test
  void armIsTakenWhereNothingIsSaid() {
    assertThat(of(Map.of())).isEqualTo(Architecture.ARM_64);
  }

  @Test
  void anyOtherIsNamed() {
    assertThatThrownBy(() -> of(Map.of(NAME, "amd64")))
        .isInstanceOf(SettingException.class)
        .hasMessageContaining("setting architecture ");
  }

  @Tag("exhaustive")
  @Test
  void everyFunctionAndItsFfmpegAreOfTheOneThatIsGiven() {
    App app = TaskApiApp.app(Map.of(NAME, "x86_64"));
    Artifacts stub = Synth.stub();
    Deployment deployment =
        TaskApiApp.build(
            app,
            Synth.settings(new Capacity(1_000)),
            new Artifacts(
                stub.api(), stub.processing(), stub.ffmpeg(), TaskApiApp.architecture(app)));
    Template service = Template.fromStack(deployment.service());
    assertThat(Synth.ofType(service, "AWS::Lambda::Function").values())
        .isNotEmpty()
        .allSatisfy(
            function -> assertThat(function).containsEntry("Architectures", List.of("x86_64")));
    assertThat(Synth.ofType(service, "AWS::Lambda::LayerVersion").values())
        .singleElement()
        .satisfies(
            layer -> assertThat(layer).containsEntry("CompatibleArchitectures", List.of("x86_64")));
  }

  private static Architecture of(Map<String, Object> context) {
    return TaskApiApp.architecture(TaskApiApp.app(context));
  }
}
