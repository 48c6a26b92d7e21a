package dev.taskapi.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskapi.api.ApiSettings;
import dev.taskapi.api.LambdaApi;
import dev.taskapi.api.route.ApiFunction;
import dev.taskapi.processing.DeadLetterHandler;
import dev.taskapi.processing.ProcessorHandler;
import dev.taskapi.processing.ReconcilerHandler;
import dev.taskapi.processing.StudioVariables;
import dev.taskapi.requests.TaskType;
import dev.taskapi.tasks.cloud.CloudSettings;
import dev.taskapi.tasks.metrics.Metric;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class FunctionsTest {
  private static final Set<String> OF_ALL =
      Set.of(CloudSettings.RETENTION_DAYS, Metric.NAMESPACE, "JAVA_TOOL_OPTIONS");

  private static final Set<String> OF_CLOUD =
      Set.of(CloudSettings.TABLE, CloudSettings.SHARDS, CloudSettings.QUEUES, CloudSettings.BUCKET);

  private static final Set<String> OF_API =
      Set.of(
          ApiSettings.JWT_ISSUER,
          ApiSettings.JWT_AUDIENCE,
          ApiSettings.JWT_JWKS_URL,
          ApiSettings.JWT_ALGORITHM,
          ApiSettings.JWT_ACCOUNTS_CLAIM,
          ApiSettings.REQUESTS_PER_SECOND,
          ApiSettings.OPEN_TASKS,
          ApiSettings.CURSOR_SECRET);

  @Test
  void everyHandlerCanBeMadeByLambda() throws ReflectiveOperationException {
    for (Map<String, Object> function : functions()) {
      Class<?> handler = Class.forName(String.valueOf(function.get("Handler")));
      assertThat(handler.getConstructor().getParameterCount()).isZero();
    }
  }

  /** Any handler of ours can be made: this is the one that the name promises. */
  @Test
  void everyFunctionRunsWhatItIsNamedFor() {
    Map<String, String> expected = new TreeMap<>();
    for (ApiFunction function : ApiFunction.values()) {
      expected.put(
          function.name().toLowerCase(Locale.ROOT),
          LambdaApi.class.getName() + " as " + function.name());
    }
    for (TaskType type : TaskType.values()) {
      String name = "process-" + type.wireName().replace('_', '-');
      expected.put(name, ProcessorHandler.class.getName() + " as null");
    }
    expected.put("dead-letters", DeadLetterHandler.class.getName() + " as null");
    expected.put("reconcile", ReconcilerHandler.class.getName() + " as null");
    Map<String, String> deployed = new TreeMap<>();
    for (Map<String, Object> function : functions()) {
      deployed.put(
          String.valueOf(function.get("FunctionName")).substring("task-api-test-".length()),
          function.get("Handler") + " as " + variables(function).get(LambdaApi.FUNCTION));
    }

    assertThat(deployed).isEqualTo(expected);
  }

  @Test
  void theReconcilerIsCalledEachMinute() {
    assertThat(Synth.ofType(Synth.service(), "AWS::Scheduler::Schedule").values())
        .singleElement()
        .satisfies(
            schedule -> {
              assertThat(schedule)
                  .containsEntry("ScheduleExpression", "rate(1 minute)")
                  .containsEntry("State", "ENABLED");
              assertThat(String.valueOf(Synth.map(schedule.get("Target")).get("Arn")))
                  .contains("UpkeepReconcilerLive");
            });
  }

  @Test
  void everyFunctionOfTheApiIsDeployedAndStartsFromASnapshot() {
    List<Map<String, Object>> api =
        functions().stream()
            .filter(function -> variables(function).containsKey(LambdaApi.FUNCTION))
            .toList();
    assertThat(api)
        .extracting(function -> variables(function).get(LambdaApi.FUNCTION))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(ApiFunction.values()).<Object>map(ApiFunction::name).toList());
    assertThat(api)
        .allSatisfy(
            function ->
                assertThat(Synth.map(function.get("SnapStart")))
                    .containsEntry("ApplyOn", "PublishedVersions"));
  }

  @Test
  void allRunOnJava25AndArm() {
    assertThat(functions())
        .allSatisfy(
            function ->
                assertThat(function)
                    .containsEntry("Runtime", "java25")
                    .containsEntry("Architectures", List.of("arm64"))
                    .doesNotContainKey("ReservedConcurrentExecutions"));
  }

  @Test
  void eachFunctionIsToldWhatItNeedsAndNoMore() {
    for (Map<String, Object> function : functions()) {
      Set<String> expected = new TreeSet<>(OF_ALL);
      Object api = variables(function).get(LambdaApi.FUNCTION);
      if (api != null) {
        expected.add(LambdaApi.FUNCTION);
        expected.addAll(ApiFunction.OPEN.name().equals(api) ? Set.of() : OF_API);
      }
      if (!ApiFunction.OPEN.name().equals(api)) {
        expected.addAll(OF_CLOUD);
      }
      if (seesToFeeds(String.valueOf(function.get("FunctionName")))) {
        expected.add(CloudSettings.PROCESSORS);
      }
      if (function.containsKey("Layers")) {
        expected.add(StudioVariables.FFMPEG);
      }
      assertThat(variables(function).keySet())
          .as(String.valueOf(function.get("FunctionName")))
          .isEqualTo(expected);
    }
  }

  @Test
  void theFilmHasTheLargestDiskAndItsFfmpeg() {
    Map<String, Object> video =
        functions().stream()
            .filter(function -> "task-api-test-process-video".equals(function.get("FunctionName")))
            .findFirst()
            .orElseThrow();
    assertThat(Synth.map(video.get("EphemeralStorage"))).containsEntry("Size", Sizing.MOST_DISK_MB);
    assertThat(FilmDisk.bytes()).isLessThan(Sizing.MOST_DISK_MB * 1_048_576L);
    assertThat(video).containsKey("Layers").containsEntry("Timeout", 900);
  }

  private static boolean seesToFeeds(String function) {
    return function.endsWith("-queue") || function.endsWith("-reconcile");
  }

  private static List<Map<String, Object>> functions() {
    return List.copyOf(Synth.ofType(Synth.service(), "AWS::Lambda::Function").values());
  }

  private static Map<String, Object> variables(Map<String, Object> function) {
    return Synth.map(Synth.map(function.get("Environment")).get("Variables"));
  }
}
