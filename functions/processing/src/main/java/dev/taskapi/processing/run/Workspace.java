package dev.taskapi.processing.run;

import dev.taskapi.generation.Content;
import dev.taskapi.generation.ContentFile;
import dev.taskapi.generation.Stage;
import dev.taskapi.generation.StepKey;
import dev.taskapi.generation.Steps;
import dev.taskapi.generation.Work;
import dev.taskapi.generation.WorkStopped;
import dev.taskapi.tasks.FileKey;
import dev.taskapi.tasks.Task;
import dev.taskapi.tasks.TaskKey;
import dev.taskapi.tasks.TaskResult;
import dev.taskapi.tasks.TaskResult.ResultFile;
import dev.taskapi.tasks.port.FileStore;
import dev.taskapi.tasks.run.RunningTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Where one run works: its folder, its saved pieces, and whom it tells of its progress. */
final class Workspace implements Work, Steps, AutoCloseable {
  private static final double FIRST_PERCENT = 1;
  private static final double WORK_PERCENT = 97;

  private final RunningTask running;
  private final FileStore files;
  private final Path folder;
  private Optional<Stage> stage = Optional.empty();
  private final Map<StepKey, Path> here = new ConcurrentHashMap<>();
  private volatile boolean saved;

  private Workspace(RunningTask running, FileStore files, Path folder) {
    this.running = running;
    this.files = files;
    this.folder = folder;
  }

  static Workspace open(RunningTask running, FileStore files) {
    return new Workspace(running, files, WorkFolders.open());
  }

  boolean hasSaved() {
    return saved;
  }

  /** Stores the files under this run's own name and answers where they are. */
  TaskResult store(Content content) {
    report(Stage.STORING, 1);
    Task task = running.claimed();
    String target =
        FileKey.resultFolder(task.incarnation(), task.attempt().number(), task.run().fence());
    List<ResultFile> stored = content.files().stream().map(file -> store(target, file)).toList();
    return new TaskResult(
        target, stored, content.duration(), content.provider(), content.warnings());
  }

  private ResultFile store(String target, ContentFile file) {
    files.put(new FileKey(target + "/" + file.name()), file.contentType(), file.path());
    return new ResultFile(file.name(), file.contentType(), size(file.path()));
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Override
  public Path folder() {
    return folder;
  }

  /** The same for every run of an attempt, and for every attempt of the same variation. */
  @Override
  public long seed() {
    Task task = running.claimed();
    TaskKey key = task.key();
    return 31L * (key.account() + "/" + key.id()).hashCode() + task.attempt().variation();
  }

  @Override
  public int attempt() {
    return running.claimed().attempt().number();
  }

  @Override
  public void report(Stage newStage, double fraction) {
    if (Thread.currentThread().isInterrupted()) {
      throw new WorkStopped();
    }
    if (!stage.equals(Optional.of(newStage))) {
      stage = Optional.of(newStage);
      running.stage(newStage.words());
    }
    running.progress(FIRST_PERCENT + WORK_PERCENT * Math.clamp(fraction, 0.0, 1.0));
  }

  @Override
  public Steps steps() {
    return this;
  }

  @Override
  public Optional<Path> find(StepKey key) {
    Path target = here.getOrDefault(key, folder.resolve(key.hash() + "-" + key.name()));
    return Files.exists(target) || (maybeSaved(key) && files.fetch(fileKey(key), target))
        ? Optional.of(target)
        : Optional.empty();
  }

  /** Before the first run of a task there was none that could save anything. */
  private boolean maybeSaved(StepKey key) {
    return here.containsKey(key) || running.claimed().run().fence() > 1;
  }

  @Override
  public void save(StepKey key, Path file) {
    files.put(fileKey(key), "application/octet-stream", file);
    here.put(key, file);
    saved = true;
  }

  private FileKey fileKey(StepKey key) {
    return FileKey.step(running.claimed().incarnation(), key.hash(), key.name());
  }

  @Override
  public void close() {
    WorkFolders.remove(folder);
  }
}
