package dev.taskapi.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskapi.cdk.TaskApiApp.Deployment;
import dev.taskapi.cdk.measured.Use;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.App;
import software.amazon.awscdk.assertions.Annotations;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;

/** What a stage with all providers turned on adds to one without: a synthesis of its own. */
@Tag("exhaustive")
class ProvidersSynthTest {
  private static final String WRITER = "us.amazon.nova-pro-v1:0";
  private static final String PAINTER = "stability.stable-image-core-v1:1";

  /** A profile leads to models of other regions, too. */
  private static final String MODEL_ANYWHERE = "arn::bedrock:*::foundation-model/";

  /** Region and account are the stack's own, which have no text here. */
  private static final String OWN = "arn::bedrock:::";

  private static Deployment deployment;
  private static Template service;

  @BeforeAll
  static void synthesise() {
    Map<String, Object> context = new LinkedHashMap<>();
    context.put("stage", "test");
    context.put("jwt_issuer", "https://issuer.example");
    context.put("jwt_audience", "task-api");
    context.put("jwt_jwks_url", "https://issuer.example/jwks.json");
    context.put("text_model", WRITER);
    context.put("image_model", PAINTER);
    context.put("speech", "polly");
    App app = TaskApiApp.app(context);
    deployment = TaskApiApp.build(app, TaskApiApp.settings(app), Synth.stub());
    service = Template.fromStack(deployment.service());
  }

  @Test
  void eachProcessorMayAskTheProvidersOfItsTypeAndNobodyElse() {
    Set<Use> more = new TreeSet<>(Granted.by(service));
    more.removeAll(Granted.by(Synth.service()));
    Set<Use> expected = new TreeSet<>();
    for (String type : Set.of("video", "quiz", "animated-lesson", "documentation")) {
      String function = "process-" + type;
      expected.add(
          new Use(
              function, "bedrock:InvokeModel", MODEL_ANYWHERE + WRITER.substring("us.".length())));
      expected.add(new Use(function, "bedrock:InvokeModel", OWN + "inference-profile/" + WRITER));
    }
    for (String type : Set.of("video", "animated-lesson")) {
      expected.add(new Use("process-" + type, "polly:DescribeVoices", "*"));
      expected.add(new Use("process-" + type, "polly:SynthesizeSpeech", "*"));
    }
    expected.add(
        new Use("process-video", "bedrock:InvokeModel", OWN + "foundation-model/" + PAINTER));
    assertThat(more).isEqualTo(expected);
  }

  @Test
  void eachProcessorIsToldItsProviders() {
    Map<String, Map<String, Object>> told = new TreeMap<>();
    Synth.ofType(service, "AWS::Lambda::Function")
        .values()
        .forEach(
            function -> told.put(String.valueOf(function.get("FunctionName")), told(function)));
    told.values().removeIf(Map::isEmpty);
    Map<String, Object> writer = Map.of("TEXT_MODEL", WRITER);
    assertThat(told)
        .isEqualTo(
            Map.of(
                "task-api-test-process-quiz",
                writer,
                "task-api-test-process-documentation",
                writer,
                "task-api-test-process-animated-lesson",
                Map.of("TEXT_MODEL", WRITER, "SPEECH_PROVIDER", "polly"),
                "task-api-test-process-video",
                Map.of("TEXT_MODEL", WRITER, "IMAGE_MODEL", PAINTER, "SPEECH_PROVIDER", "polly")));
  }

  private static Map<String, Object> told(Map<String, Object> function) {
    Map<String, Object> variables =
        new TreeMap<>(Synth.map(Synth.map(function.get("Environment")).get("Variables")));
    variables.keySet().retainAll(Set.of("TEXT_MODEL", "IMAGE_MODEL", "SPEECH_PROVIDER"));
    return variables;
  }

  @Test
  void cdkNagHasNothingAgainstThem() {
    assertThat(
            Annotations.fromStack(deployment.service())
                .findError("*", Match.stringLikeRegexp("AwsSolutions.*")))
        .isEmpty();
  }
}
