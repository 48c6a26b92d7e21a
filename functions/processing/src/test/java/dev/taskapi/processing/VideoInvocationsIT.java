package dev.taskapi.processing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskapi.generation.Content;
import dev.taskapi.generation.Generator;
import dev.taskapi.generation.Stage;
import dev.taskapi.generation.StepKey;
import dev.taskapi.generation.Steps;
import dev.taskapi.generation.Work;
import dev.taskapi.generation.studio.StudioSettings;
import dev.taskapi.generation.studio.Studios;
import dev.taskapi.requests.ContentRequest;
import dev.taskapi.requests.TaskType;
import dev.taskapi.tasks.Priority;
import dev.taskapi.tasks.QueueName;
import dev.taskapi.tasks.RequestData;
import dev.taskapi.tasks.Task;
import dev.taskapi.tasks.TaskStatus;
import dev.taskapi.tasks.cancel.CancelTasks;
import dev.taskapi.tasks.change.ChangeTasks;
import dev.taskapi.tasks.testing.Invocation;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Real films under the limit of an invocation. */
final class VideoInvocationsIT {
  private static final QueueName VIDEOS = new QueueName(TaskType.VIDEO, Priority.NORMAL);
  private static final Generator<ContentRequest> STUDIO = Studios.open(StudioSettings.standard());

  /** An invocation's whole time, and what pieces of a 4K film cost of it on two cores. */
  private static final long LIMIT_MILLIS = 30_000;

  private static final long CLIP_MILLIS = 8_000;
  private static final long VOICE_MILLIS = 3_000;

  private static final RequestData LONG =
      new RequestData(
          """
          {"segments": 4, "voice_rate": 0.5, "resolution": "256*144", "story_prompt": "\
          Photosynthesis is how plants make their food. Chlorophyll in the leaves absorbs sunlight. \
          The roots take up water from the soil. The leaves take in carbon dioxide from the air. \
          The plant turns water and carbon dioxide into glucose. Oxygen is given off into the air. \
          Animals breathe the oxygen. Without plants there would be little oxygen on Earth. \
          Glucose is stored in the plant as starch. Starch feeds the plant at night."}\
          """);

  private final Bench bench = new Bench();
  private final List<StepKey> saved = new CopyOnWriteArrayList<>();

  /**
   * The clock of a machine on which this small film takes as long as a large one: what was saved
   * counts by its time at 4K, whatever the machine that runs this test.
   */
  private final class Clock {
    private final Instant begin = Instant.now();
    private final int before = saved.size();

    /** By the clock on the wall. */
    Duration left() {
      return Duration.ofMillis(LIMIT_MILLIS).minus(Duration.between(begin, Instant.now()));
    }

    int millisLeft() {
      long spent =
          saved.stream()
              .skip(before)
              .mapToLong(
                  key ->
                      switch (key.name()) {
                        case "clip.mp4" -> CLIP_MILLIS;
                        case "voice.wav" -> VOICE_MILLIS;
                        default -> 0;
                      })
              .sum();
      return Math.toIntExact(Math.min(LIMIT_MILLIS - spent, left().toMillis()));
    }
  }

  /** Words and voice are loaded here, as in a function that has run before. */
  @BeforeAll
  static void warmUp() {
    Bench first = new Bench();
    RequestData tiny =
        new RequestData(
            """
            {"segments": 1, "resolution": "128*128", "story_prompt": "Ice is frozen water."}""");
    Task task = first.create("warm", TaskType.VIDEO, tiny);
    first.poll(VIDEOS, first.handler(STUDIO), Invocation.ofFifteenMinutes());
    assertThat(first.read(task).status()).isEqualTo(TaskStatus.COMPLETED);
  }

  @Test
  void aFilmThatIsTooLongForAnInvocationIsMadeInSeveralAndNothingIsDoneTwice() {
    Task task = bench.create("long", TaskType.VIDEO, LONG);
    ProcessorHandler handler = bench.handler(watched(stage -> {}));
    List<Duration> left = new ArrayList<>();
    while (bench.read(task).isOpen()) {
      Clock clock = new Clock();
      bench.poll(VIDEOS, handler, new Invocation(clock::millisLeft));
      left.add(clock.left());
      assertThat(left.size()).as("invocations").isLessThan(20);
    }

    Task done = bench.read(task);
    assertThat(done.status()).isEqualTo(TaskStatus.COMPLETED);
    assertThat(left).hasSizeGreaterThanOrEqualTo(3);
    assertThat(left).noneMatch(Duration::isNegative);
    assertThat(saved).doesNotHaveDuplicates();
    assertThat(names()).filteredOn("clip.mp4"::equals).hasSizeGreaterThanOrEqualTo(6);
    assertThat(done.run().tries()).isEqualTo(1);
    assertThat(done.progress().percent()).isEqualTo(100);
    List<String> events = done.events().stream().map(e -> e.message(TaskType.VIDEO)).toList();
    assertThat(events)
        .contains(
            Stage.SCRIPT.words(),
            Stage.VOICE.words(),
            Stage.PICTURES.words(),
            Stage.ENCODING.words(),
            Stage.JOINING.words());
    assertThat(events.stream().filter(e -> e.startsWith("Paused"))).hasSize(left.size() - 1);
    assertThat(done.outcome().result().orElseThrow().duration().orElseThrow())
        .isGreaterThan(Duration.ofSeconds(45));
  }

  @Test
  void aCancelledFilmStopsBetweenTwoFrames() {
    Task task = bench.create("gone", TaskType.VIDEO, LONG);
    List<Instant> cancelled = new ArrayList<>();
    ProcessorHandler handler =
        bench.handler(
            watched(
                stage -> {
                  if (stage == Stage.ENCODING && cancelled.isEmpty()) {
                    cancelled.add(Instant.now());
                    new CancelTasks(
                            new ChangeTasks(bench.store, bench.queues, bench.surroundings),
                            bench.surroundings)
                        .cancel(List.of(bench.read(task)), "no longer wanted");
                  }
                }));

    bench.poll(VIDEOS, handler, Invocation.ofFifteenMinutes());

    assertThat(cancelled).hasSize(1);
    assertThat(Duration.between(cancelled.getFirst(), Instant.now()))
        .isLessThan(Duration.ofSeconds(5));
    assertThat(bench.read(task).status()).isEqualTo(TaskStatus.CANCELLED);
    assertThat(names()).doesNotContain("clip.mp4");
    assertThat(bench.files.paths()).noneMatch(path -> path.startsWith("results/"));
    assertThat(ProcessHandle.current().children()).isEmpty();
    assertThat(bench.queues.messages()).isEmpty();
  }

  private List<String> names() {
    return saved.stream().map(StepKey::name).toList();
  }

  /** The studio, whose stages and saved pieces are heard. */
  private Generator<ContentRequest> watched(Consumer<Stage> stages) {
    return new Generator<>() {
      @Override
      public Content generate(ContentRequest request, Work work) {
        return STUDIO.generate(request, watched(work, stages));
      }
    };
  }

  private Work watched(Work work, Consumer<Stage> stages) {
    Steps steps =
        new Steps() {
          @Override
          public Optional<Path> find(StepKey key) {
            return work.steps().find(key);
          }

          @Override
          public void save(StepKey key, Path file) {
            work.steps().save(key, file);
            saved.add(key);
          }
        };
    return new Work() {
      @Override
      public Path folder() {
        return work.folder();
      }

      @Override
      public long seed() {
        return work.seed();
      }

      @Override
      public int attempt() {
        return work.attempt();
      }

      @Override
      public void report(Stage stage, double fraction) {
        work.report(stage, fraction);
        stages.accept(stage);
      }

      @Override
      public Steps steps() {
        return steps;
      }
    };
  }
}
