package dev.taskapi.tasks.testing;

import dev.taskapi.tasks.AccountId;
import dev.taskapi.tasks.Cancellation;
import dev.taskapi.tasks.FileKey;
import dev.taskapi.tasks.Ids;
import dev.taskapi.tasks.Regeneration;
import dev.taskapi.tasks.RequestData;
import dev.taskapi.tasks.Sending;
import dev.taskapi.tasks.Source;
import dev.taskapi.tasks.Surroundings;
import dev.taskapi.tasks.Task;
import dev.taskapi.tasks.TaskError;
import dev.taskapi.tasks.TaskId;
import dev.taskapi.tasks.TaskKey;
import dev.taskapi.tasks.TaskMessage;
import dev.taskapi.tasks.TaskResult;
import dev.taskapi.tasks.TaskResult.ResultFile;
import dev.taskapi.tasks.Timings;
import dev.taskapi.tasks.create.NewTask;
import dev.taskapi.tasks.create.Origin;
import dev.taskapi.tasks.run.Delivery;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Ordinary values for tests. */
public final class Samples {
  public static final AccountId ACCOUNT = new AccountId("account_456");
  public static final AccountId OTHER_ACCOUNT = new AccountId("account_789");
  public static final Origin ORIGIN = new Origin(ACCOUNT, "user_123", "call-1");

  public static final RequestData SHORT_REQUEST =
      new RequestData("{\"story_prompt\":\"Fractions\",\"segments\":3}");

  /** The request of the seeds' first video. */
  public static final RequestData VIDEO_REQUEST =
      new RequestData(
          """
          {"story_prompt":"Create an educational video about basic mathematics concepts including \
          addition and subtraction","segments":3,"language":"English",\
          "voice_name":"zh-CN-XiaoxiaoNeural","voice_rate":1.0,"image_style":"realistic",\
          "resolution":"1920*1080","include_subtitles":true,"theme":"modern"}""");

  /** The same with the three addresses that the seeds' bulk call gives to every video. */
  public static final RequestData BRANDED_VIDEO_REQUEST =
      new RequestData(
          VIDEO_REQUEST.json().replace("}", "")
              + """
              ,"logo_url":"https://example.com/logo.png",\
              "intro_video_url":"https://example.com/intro.mp4",\
              "outro_video_url":"https://example.com/outro.mp4"}""");

  /** The source fields of the seeds' first video. */
  public static final Source VIDEO_SOURCE =
      new Source(
          Optional.of("Course Creator"), Optional.of("course_123"), Optional.of("batch_456"));

  private Samples() {}

  public static TaskBuilder task(String id) {
    return new TaskBuilder(id);
  }

  public static TaskKey key(String id) {
    return task(id).key();
  }

  /** A video that is asked for; ids may be given twice, to ask for the same task again. */
  public static NewTask newTask(String id) {
    var order = task(id).order();
    return new NewTask(
        Optional.of(new TaskId(id)),
        order.type(),
        order.priority(),
        order.source(),
        Optional.of(SHORT_REQUEST));
  }

  /** A request of about so many bytes. */
  public static RequestData requestOf(int bytes) {
    String prompt = "x".repeat(Math.max(1, bytes - 35));
    return new RequestData("{\"story_prompt\":\"%s\",\"segments\":3}".formatted(prompt));
  }

  public static TaskMessage message(Task task) {
    return TaskMessage.of(task, "call-1");
  }

  /** The task's message, handed out for the first time. */
  public static Delivery delivery(Task task, Instant sentAt) {
    return new Delivery(message(task), "receipt", sentAt, 1);
  }

  /** The standard times; names are the same in every run. */
  public static Surroundings surroundings(InstantSource clock) {
    return surroundings(clock, 1);
  }

  public static Surroundings surroundings(InstantSource clock, long seed) {
    return new Surroundings(clock, new Ids(new Random(seed)), Timings.standard());
  }

  /** The four files of a video. */
  public static TaskResult videoResult(Task task) {
    return new TaskResult(
        FileKey.resultFolder(task.incarnation(), task.attempt().number(), task.run().fence()),
        List.of(
            new ResultFile("video.mp4", "video/mp4", 12_345_678),
            new ResultFile("subtitles.srt", "application/x-subrip", 2_345),
            new ResultFile("thumbnail.jpg", "image/jpeg", 123_456),
            new ResultFile("script.json", "application/json", 5_678)),
        Optional.of(Duration.ofSeconds(93)),
        "builtin",
        List.of());
  }

  public static TaskError error(Instant at) {
    return new TaskError("voice", "provider_failed", "The voice did not answer", true, 1, at);
  }

  /** The task as a cancel leaves it. */
  public static Task cancelled(Task task, Instant now) {
    return new Cancellation("no longer wanted", Timings.standard().keeping().retention())
        .of(task, now);
  }

  /** The task as a regenerate by force leaves it. */
  public static Task regenerated(Task task, String dispatch, Instant now) {
    Sending sending = Sending.at(now, Timings.standard().checks().sent());
    return new Regeneration(
            task.attempt().next(dispatch, true), false, Optional.of(sending), sending.checkAt())
        .of(task, now);
  }
}
