package dev.taskapi.processing.run;

import dev.taskapi.generation.Content;
import dev.taskapi.generation.GenerationException;
import dev.taskapi.generation.Generator;
import dev.taskapi.requests.ContentRequest;
import dev.taskapi.tasks.Surroundings;
import dev.taskapi.tasks.Task;
import dev.taskapi.tasks.TaskError;
import dev.taskapi.tasks.TaskResult;
import dev.taskapi.tasks.Timings;
import dev.taskapi.tasks.port.FileStore;
import dev.taskapi.tasks.port.TaskStore;
import dev.taskapi.tasks.run.Backoff;
import dev.taskapi.tasks.run.RunningTask;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** Does the work of claimed tasks. */
public final class Workshop {
  private static final System.Logger LOG = System.getLogger(Workshop.class.getName());

  private final Generator<ContentRequest> generator;
  private final TaskStore store;
  private final FileStore files;
  private final Surroundings surroundings;
  private final Backoff backoff;

  public Workshop(
      Generator<ContentRequest> generator,
      TaskStore store,
      FileStore files,
      Surroundings surroundings,
      Backoff backoff) {
    this.generator = generator;
    this.store = store;
    this.files = files;
    this.surroundings = surroundings;
    this.backoff = backoff;
  }

  RunningTask begin(Task claimed) {
    return new RunningTask(store, surroundings, claimed);
  }

  /** Works until the content is stored or the work must end, keeping the claim alive meanwhile. */
  Ending work(RunningTask running, Runnable holdMessage, TimeLeft timeLeft) {
    Task task = running.claimed();
    try (Workspace workspace = Workspace.open(running, files)) {
      Watch watch = new Watch(running, holdMessage, timeLeft, surroundings);
      return switch (watch.over(() -> make(task, workspace))) {
        case Watch.Finished finished -> new Ending.Made(finished.result());
        case Watch.OutOfTime outOfTime -> new Ending.OutOfTime(workspace.hasSaved());
        case Watch.Superseded superseded -> new Ending.Superseded();
      };
    } catch (ExecutionException failed) {
      return failure(task, failed.getCause());
    }
  }

  private TaskResult make(Task task, Workspace workspace) {
    ContentRequest request = Requests.of(task, store.request(task));
    Content content = generator.generate(request, workspace);
    return workspace.store(content);
  }

  private Ending failure(Task task, @Nullable Throwable cause) {
    TaskError error = error(task, cause);
    if (!error.retryable() || task.run().tries() >= Timings.MOST_TRIES) {
      return new Ending.Refused(error);
    }
    return new Ending.Passing(error, backoff.after(task.run().tries()));
  }

  private TaskError error(Task task, @Nullable Throwable cause) {
    int attempt = task.attempt().number();
    if (cause instanceof GenerationException known) {
      return new TaskError(
          known.stage().code(),
          known.code(),
          String.valueOf(known.getMessage()),
          known.retryable(),
          attempt,
          surroundings.now());
    }
    LOG.log(System.Logger.Level.ERROR, "the work failed unexpectedly", cause);
    return new TaskError(
        "processing",
        "internal",
        "The service failed unexpectedly; it is not the request's fault",
        true,
        attempt,
        surroundings.now());
  }
}
