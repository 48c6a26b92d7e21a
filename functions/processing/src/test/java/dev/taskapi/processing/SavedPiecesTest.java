package dev.taskapi.processing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskapi.generation.Content;
import dev.taskapi.generation.GenerationException;
import dev.taskapi.generation.Stage;
import dev.taskapi.generation.StepKey;
import dev.taskapi.generation.Work;
import dev.taskapi.tasks.FileKey;
import dev.taskapi.tasks.Task;
import dev.taskapi.tasks.TaskStatus;
import dev.taskapi.tasks.Timings;
import dev.taskapi.tasks.testing.Invocation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** Which pieces of its work a run fetches. */
final class SavedPiecesTest {
  private static final StepKey KEY = StepKey.of("clip.mp4", "one");
  private static final StepKey OTHER = StepKey.of("clip.mp4", "other");

  private final Bench bench = new Bench();
  private final List<Optional<Path>> found = new ArrayList<>();

  /** Runs the works one after the other, each but the last a try that fails. */
  private void run(List<Consumer<Work>> tries) {
    Task task = bench.create("t1");
    List<Consumer<Work>> left = new ArrayList<>(tries);
    ProcessorHandler handler = bench.handler((request, work) -> next(left, work));
    while (!left.isEmpty()) {
      bench.poll(handler, Invocation.ofFifteenMinutes());
      bench.clock.advance(Timings.standard().pauses().first().plusSeconds(1));
    }
    assertThat(bench.read(task).status()).isEqualTo(TaskStatus.COMPLETED);
  }

  private static Content next(List<Consumer<Work>> left, Work work) {
    left.removeFirst().accept(work);
    if (left.isEmpty()) {
      return Bench.quiz(work);
    }
    throw GenerationException.passing(Stage.ENCODING, "busy", "It is busy");
  }

  private static Path save(Work work) {
    Path file = work.folder().resolve("new");
    try {
      Files.writeString(file, "piece");
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    work.steps().save(KEY, file);
    return file;
  }

  private void lose() {
    bench.files.erase("steps");
  }

  @Test
  void whatARunHasSavedItFindsWhereItLies() {
    run(
        List.of(
            work -> {
              Path file = save(work);
              lose();
              assertThat(work.steps().find(KEY)).contains(file);
            }));
  }

  @Test
  void aSavedPieceThatWasRemovedForItsRoomIsFetchedAgain() {
    run(
        List.of(
            work -> {
              Path file = save(work);
              file.toFile().delete();
              assertThat(work.steps().find(KEY))
                  .get()
                  .asInstanceOf(InstanceOfAssertFactories.PATH)
                  .hasContent("piece");
            }));
  }

  @Test
  void aRetryFetchesAPieceOnce() {
    run(
        List.of(
            work -> {
              save(work);
            },
            work -> {
              found.add(work.steps().find(KEY));
              lose();
              found.add(work.steps().find(KEY));
            }));
    assertThat(found).hasSize(2).allMatch(Optional::isPresent);
  }

  @Test
  void onlyARunThatWasNotTheFirstAsksForPiecesThatItHasNotSaved() {
    run(
        List.of(
            work -> {
              save(work);
              String own = bench.files.paths().first();
              bench.files.put(
                  new FileKey(own.replace(KEY.hash(), OTHER.hash())), "", new byte[] {1});
              found.add(work.steps().find(OTHER));
            },
            work -> found.add(work.steps().find(OTHER))));
    assertThat(found).extracting(Optional::isPresent).containsExactly(false, true);
  }
}
