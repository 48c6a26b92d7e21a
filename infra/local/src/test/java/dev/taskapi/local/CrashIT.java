package dev.taskapi.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.taskapi.api.Api;
import dev.taskapi.embedded.EmbeddedSettings;
import dev.taskapi.requests.TaskType;
import dev.taskapi.tasks.EventKind;
import dev.taskapi.tasks.Task;
import dev.taskapi.tasks.TaskId;
import dev.taskapi.tasks.TaskKey;
import dev.taskapi.tasks.TaskResult.ResultFile;
import dev.taskapi.tasks.Timings;
import dev.taskapi.tasks.cloud.Cloud;
import dev.taskapi.tasks.port.Feeds;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Processors die by SIGKILL, again and again, and no task is lost, doubled or mixed up. */
final class CrashIT {
  private static final int CALLS = 10;
  private static final int TASKS_A_CALL = 100;
  private static final int KILLS = 8;

  /** What the service promises after the last crash, at this test's speed: 15 minutes and a run. */
  private static final Duration BOUND = Duration.ofMinutes(20).dividedBy(ProcessorProcess.FASTER);

  private final Random random = new Random(20_261_122);
  private LocalCloud local;
  private Cloud cloud;
  private HttpGateway gateway;
  private ApiClient client;

  @BeforeEach
  void start() throws IOException {
    local = LocalCloud.start(EmbeddedSettings.inMemory());
    var surroundings = ProcessorProcess.surroundings();
    cloud = Cloud.of(local.clients(), local.settings(), surroundings).fedBy(FedElsewhere::new);
    DevelopmentAccess access = new DevelopmentAccess();
    gateway =
        LocalApi.start(new Api(cloud, access.apiSettings(LocalOptions.LIMITS), surroundings), 0);
    String key = access.key(cloud.keys(), DevelopmentAccess.ACCOUNT, surroundings.now());
    client = new ApiClient(gateway.endpoint(), key);
  }

  @AfterEach
  void stop() {
    gateway.close();
    local.close();
  }

  @Test
  void aThousandTasksOutliveProcessorsThatAreKilledAtRandom()
      throws IOException, InterruptedException {
    Process processors = ProcessorProcess.start(local);
    try {
      for (int call = 0; call < CALLS; call++) {
        create(call);
        if (call < KILLS) {
          processors = killAfter(processors, Duration.ofMillis(1_500 + random.nextInt(2_500)));
        }
      }
      recreateDifferently();
      awaitEndings();
    } finally {
      processors.destroyForcibly().waitFor();
    }
    assertThat(tasks()).hasSize(CALLS * TASKS_A_CALL).allSatisfy(CrashIT::hasEndedOnceAsItself);
  }

  /** Repeats the same ids until all are there, as the API's 503 advises. */
  private void create(int call) throws IOException, InterruptedException {
    String body =
        IntStream.range(0, TASKS_A_CALL)
            .mapToObj(i -> task(call * TASKS_A_CALL + i))
            .collect(Collectors.joining(",", "{\"tasks\":[", "]}"));
    HttpResponse<String> response = client.post("/api/tasks/bulk", body);
    while (response.statusCode() == 503) {
      response = client.post("/api/tasks/bulk", body);
    }
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
  }

  private static String task(int number) {
    TaskType type = type(number);
    String priority = List.of("urgent", "high", "normal", "low").get(number % 4);
    return """
    {"task_id":"t%d","task_type":"%s","priority":"%s","request_data":
      {"story_prompt":"Ice is frozen water.","difficulty":"easy","test_mode":true}}\
    """
        .formatted(number, type.wireName(), priority);
  }

  private static TaskType type(int number) {
    return number % 8 < 4 ? TaskType.QUIZ : TaskType.DOCUMENTATION;
  }

  /** The same ids as another type, with another priority and body: they must change nothing. */
  private void recreateDifferently() throws IOException, InterruptedException {
    String body =
        IntStream.range(0, TASKS_A_CALL)
            .map(i -> CALLS * TASKS_A_CALL - 1 - i)
            .mapToObj(
                i ->
                    """
                    {"task_id":"t%d","task_type":"animated_lesson","priority":"low","request_data":
                      {"story_prompt":"Another story.","test_mode":true}}\
                    """
                        .formatted(i))
            .collect(Collectors.joining(",", "{\"tasks\":[", "]}"));
    HttpResponse<String> response = client.post("/api/tasks/bulk", body);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    assertThat(ApiClient.json(response))
        .noneMatch(task -> task.path("task_type").asText().equals("animated_lesson"));
  }

  private Process killAfter(Process process, Duration life)
      throws IOException, InterruptedException {
    assertThat(process.waitFor(life.toMillis(), TimeUnit.MILLISECONDS))
        .as("the processors end by themselves")
        .isFalse();
    process.destroyForcibly().waitFor();
    return ProcessorProcess.start(local);
  }

  /** Many tasks share few slots: what must not happen is that none ends for so long. */
  private void awaitEndings() {
    for (List<TaskKey> open = openOf(allKeys()); !open.isEmpty(); ) {
      List<TaskKey> before = open;
      open =
          await("a task ends")
              .atMost(BOUND)
              .pollInterval(Duration.ofSeconds(1))
              .until(() -> openOf(before), now -> now.size() < before.size());
    }
  }

  private List<TaskKey> openOf(List<TaskKey> keys) {
    return cloud.store().findAll(keys).values().stream()
        .filter(Task::isOpen)
        .map(Task::key)
        .toList();
  }

  private Collection<Task> tasks() {
    return cloud.store().findAll(allKeys()).values();
  }

  private static List<TaskKey> allKeys() {
    return IntStream.range(0, CALLS * TASKS_A_CALL)
        .mapToObj(number -> new TaskKey(DevelopmentAccess.ACCOUNT, new TaskId("t" + number)))
        .toList();
  }

  private static void hasEndedOnceAsItself(Task task) {
    int number = Integer.parseInt(task.key().id().value().substring(1));
    assertThat(task.order().type()).isEqualTo(type(number));
    assertThat(task.events().stream().map(event -> event.kind()))
        .containsOnlyOnce(EventKind.COMPLETED)
        .doesNotContain(EventKind.FAILED);
    assertThat(task.run().tries()).isLessThanOrEqualTo(Timings.MOST_TRIES);
    assertThat(task.outcome().result().orElseThrow().files().stream().map(ResultFile::name))
        .first()
        .isEqualTo(type(number) == TaskType.QUIZ ? "quiz.json" : "documentation.md");
  }

  /** The processors see to their own feeds in a process of their own. */
  private static final class FedElsewhere implements Feeds {
    @Override
    public List<Feed> all() {
      return List.of();
    }

    @Override
    public Feed enable(Feed feed) {
      throw new IllegalStateException("nothing is fed from here");
    }

    @Override
    public Feed disable(Feed feed) {
      throw new IllegalStateException("nothing is fed from here");
    }
  }
}
