package dev.taskapi.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskapi.cdk.TaskApiApp.Deployment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awscdk.App;
import software.amazon.awscdk.assertions.Annotations;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.services.lambda.Architecture;

/** What {@code cdk synth} does, with the true packages, and validated: it is not switched off. */
class SynthIT {
  private static final Map<String, Object> CONTEXT =
      Map.of(
          "jwt_issuer", "https://issuer.example",
          "jwt_audience", "task-api",
          "jwt_jwks_url", "https://issuer.example/jwks.json",
          "text_model", "us.amazon.nova-pro-v1:0",
          "speech", "polly");

  @TempDir private Path folder;

  @Test
  void theWholeStageIsSynthesisedAndNothingIsFoundWrong() throws Exception {
    assertThat(System.getenv("CDK_VALIDATION")).isNull();
    App app =
        App.Builder.create()
            .context(CONTEXT)
            .analyticsReporting(false)
            .outdir(folder.toString())
            .build();
    Deployment stage =
        TaskApiApp.build(app, TaskApiApp.settings(app), Artifacts.built(Architecture.ARM_64));

    app.synth();

    for (var stack : List.of(stage.service(), stage.http(), stage.alarms())) {
      assertThat(Annotations.fromStack(stack).findError("*", Match.anyValue())).isEmpty();
      assertThat(folder.resolve(stack.getStackName() + ".template.json")).isNotEmptyFile();
    }
    assertThat(folder.resolve("validation-report.json"))
        .content()
        .contains("\"pluginReports\": []");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .filteredOn(name -> name.startsWith("asset.") && name.endsWith(".zip"))
          .as("the API, the processors, ffmpeg")
          .hasSize(3);
    }
  }
}
