package dev.taskapi.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.taskapi.requests.TaskType;
import dev.taskapi.tasks.Priority;
import dev.taskapi.tasks.QueueName;
import dev.taskapi.tasks.Task;
import dev.taskapi.tasks.TaskResult;
import dev.taskapi.tasks.TaskResult.ResultFile;
import dev.taskapi.tasks.TaskStatus;
import dev.taskapi.tasks.sqs.MessageCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.sqs.model.Message;

/** Every function behind the queues and the clock, as it is packaged and deployed. */
class QueueFunctionsIT {
  private static final Map<TaskType, List<String>> FILES =
      Map.of(
          TaskType.VIDEO,
          List.of("video.mp4", "subtitles.srt", "subtitles.vtt", "thumbnail.jpg"),
          TaskType.QUIZ,
          List.of("quiz.json", "quiz.html", "quiz-qti.zip"),
          TaskType.ANIMATED_LESSON,
          List.of("lesson.html"),
          TaskType.DOCUMENTATION,
          List.of("documentation.md", "documentation.html"));

  private final Stage stage = Stage.get();
  private final StoredTasks tasks = new StoredTasks(stage.deployed());

  @ParameterizedTest
  @EnumSource(TaskType.class)
  void aProcessorMakesTheFilesOfItsType(TaskType type) {
    Task task = tasks.create("make-" + type.wireName(), type);

    Run run = stage.run(processor(type), tasks.event(task));

    assertThat(run.answer().path("batchItemFailures")).as("%s", run).isEmpty();
    Task done = tasks.read(task.key().id().value());
    assertThat(done.status()).as("%s", done.outcome()).isEqualTo(TaskStatus.COMPLETED);
    TaskResult result = done.outcome().result().orElseThrow();
    assertThat(result.files())
        .extracting(ResultFile::name)
        .containsExactlyInAnyOrderElementsOf(FILES.get(type));
    result.files().forEach(file -> assertStored(result, file));
    assertThat(run.values("TasksCompleted")).containsExactly(1L);
    assertThat(run.values("TimeToGenerate")).singleElement().matches(millis -> millis > 0);
    assertThat(run.values("TimeInQueue")).singleElement().matches(millis -> millis >= 0);
    assertRunLogged(run, task);
  }

  @Test
  void whatAProcessorLeftThatDiedDoesNotFillTheDiskOfTheNext() throws IOException {
    Path disk = FunctionProcess.disk(Stage.TARGET.resolve("logs").resolve("any.log"));
    Path left = Files.createDirectories(disk.resolve("run-of-one-that-died/clips"));
    Task task = tasks.createForTest("after-a-death", TaskType.QUIZ);

    stage.run(processor(TaskType.QUIZ), tasks.event(task));

    assertThat(left).doesNotExist();
    assertThat(tasks.read("after-a-death").status()).isEqualTo(TaskStatus.COMPLETED);
  }

  private void assertStored(TaskResult result, ResultFile file) {
    long size =
        stage
            .deployed()
            .services()
            .clients()
            .s3()
            .headObject(
                head ->
                    head.bucket(stage.deployed().cloudSettings().bucket())
                        .key(result.folder() + "/" + file.name()))
            .contentLength();
    assertThat(size).as(file.name()).isEqualTo(file.size()).isPositive();
  }

  private static void assertRunLogged(Run run, Task task) {
    JsonNode line = run.lines("dev.taskapi.processing.run.TaskRunner").getFirst();
    assertThat(line.path("account").asText()).isEqualTo("account_456");
    assertThat(line.path("task").asText()).isEqualTo(task.key().id().value());
    assertThat(line.path("attempt").asText()).isEqualTo("1");
    assertThat(line.path("request_id").asText()).isEqualTo(Sample.REQUEST_ID);
    assertThat(line.path("trace_id").asText()).isEqualTo(Sample.messageTrace());
  }

  @Test
  void aMessageThatIsNoneOfOursIsLeftToTheDeadLetters() {
    ObjectNode event = Sample.read("sqs.json");
    ((ObjectNode) event.at("/Records/0")).put("body", "hello");

    Run run = stage.run(processor(TaskType.QUIZ), event);

    assertThat(run.answer().at("/batchItemFailures/0/itemIdentifier").asText())
        .isEqualTo("059f36b4-87a3-44ab-83d2-661975830a7d");
    assertThat(run.lines("dev.taskapi.processing.Messages"))
        .singleElement()
        .matches(line -> line.path("level").asText().equals("ERROR"));
  }

  @Test
  void theDeadLetterConsumerFailsATaskThatNobodyCouldTake() {
    Task task = tasks.create("dead", TaskType.DOCUMENTATION);

    Run run = stage.run("dead-letters", tasks.event(task));

    assertThat(run.answer().path("batchItemFailures")).as("%s", run).isEmpty();
    Task failed = tasks.read("dead");
    assertThat(failed.status()).isEqualTo(TaskStatus.FAILED);
    assertThat(failed.outcome().error().orElseThrow().code()).isEqualTo("never_started");
    assertThat(run.values("TasksFailed")).containsExactly(1L);
  }

  @Test
  void theReconcilerSendsALostMessageAgainAndTellsHowThingsStand() {
    Task task = tasks.createdBefore("lost", TaskType.ANIMATED_LESSON, Duration.ofMinutes(20));
    Message lost = tasks.messageOf(task);
    tasks.delete(task, lost);

    Run run = stage.run("reconcile", Sample.schedule());

    assertThat(run.answer().isNull()).isTrue();
    Message again = tasks.messageOf(task);
    assertThat(MessageCodec.read(again.body()).orElseThrow().dispatch())
        .isEqualTo(task.attempt().dispatch());
    assertThat(run.values("StuckTasks")).containsExactly(0L);
    assertThat(run.values("FeedsDisabled")).containsExactly(0L);
  }

  @Test
  void theReconcilerTellsOfAFeedThatIsOff() {
    QueueName off = new QueueName(TaskType.VIDEO, Priority.HIGH);
    stage.deployed().controls().disable(off);

    Run run = stage.run("reconcile", Sample.schedule());
    stage.deployed().controls().enable(off);

    assertThat(run.values("FeedsDisabled")).containsExactly(1L);
  }

  private static String processor(TaskType type) {
    return "process-" + type.wireName().replace('_', '-');
  }
}
