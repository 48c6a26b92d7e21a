package dev.taskapi.tasks.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskapi.tasks.EventKind;
import dev.taskapi.tasks.Surroundings;
import dev.taskapi.tasks.Task;
import dev.taskapi.tasks.TaskError;
import dev.taskapi.tasks.TaskStatus;
import dev.taskapi.tasks.Timings;
import dev.taskapi.tasks.port.Creation;
import dev.taskapi.tasks.port.TaskStore;
import dev.taskapi.tasks.port.Write;
import dev.taskapi.tasks.testing.InMemoryTaskStore;
import dev.taskapi.tasks.testing.Interference;
import dev.taskapi.tasks.testing.ManualClock;
import dev.taskapi.tasks.testing.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClaimsTest {
  private static final Timings TIMINGS = Timings.standard();
  private static final Instant START = ManualClock.START;

  private final ManualClock clock = new ManualClock();
  private final InMemoryTaskStore store = new InMemoryTaskStore(clock);
  private final Surroundings surroundings = Samples.surroundings(clock);
  private final Task queued = Samples.task("t1").queued();

  @Test
  void aQueuedTaskIsClaimedForTheLease() {
    create(queued);
    clock.advanceSeconds(3);

    Task claimed = claimed(claim(store, queued));

    assertThat(claimed.status()).isEqualTo(TaskStatus.PROCESSING);
    assertThat(claimed.run().tries()).isEqualTo(1);
    assertThat(claimed.run().fence()).isEqualTo(1);
    assertThat(claimed.run().leaseUntil())
        .contains(clock.instant().plus(TIMINGS.leasing().lease()));
    assertThat(row()).isEqualTo(claimed);
  }

  @Test
  void anEarlyMessageIsKeptWithGrowingPauses() {
    assertThat(List.of(1, 2, 3, 4, 5, 6, 7, 40))
        .extracting(received -> hidden(claim(store, queued, received)).toSeconds())
        .containsExactly(1L, 2L, 4L, 8L, 16L, 30L, 30L, 30L);
  }

  @Test
  void anOrphanIsLetGoNinetySecondsAfterItWasSent() {
    clock.advance(Duration.ofMillis(89_400));
    assertThat(hidden(claim(store, queued, 9))).isEqualTo(Duration.ofMillis(600));

    clock.advance(Duration.ofMillis(599));
    assertThat(hidden(claim(store, queued, 9))).isEqualTo(Duration.ofMillis(1));

    clock.advance(Duration.ofMillis(1));
    assertThat(claim(store, queued, 9)).isInstanceOf(Verdict.Acknowledge.class);
  }

  @Test
  void aMessageOfAnotherDispatchNeverRunsTheTask() {
    Task other = Samples.task("t1").dispatch("other").queued();
    Task created = create(other);

    assertThat(hidden(claim(store, queued))).isEqualTo(Duration.ofSeconds(1));
    clock.advance(TIMINGS.messages().early());
    assertThat(claim(store, queued)).isInstanceOf(Verdict.Acknowledge.class);
    assertThat(row()).isEqualTo(created);
  }

  @Test
  void aMessageOfAnEndedTaskOfAnotherDispatchIsKeptUntilItIsAnOrphan() {
    create(Samples.task("t1").dispatch("other").failed());

    assertThat(claim(store, queued)).isInstanceOf(Verdict.Early.class);
  }

  @Test
  void aTaskThatIsStillPendingIsNotRun() {
    Task pending = create(Samples.task("t1").unsent());

    assertThat(hidden(claim(store, pending))).isEqualTo(Duration.ofSeconds(1));
    clock.advance(TIMINGS.messages().early());
    assertThat(claim(store, pending)).isInstanceOf(Verdict.Acknowledge.class);
    assertThat(row()).isEqualTo(pending);
  }

  @Test
  void anotherProcessorsLeaseIsWaitedFor() {
    create(queued);
    Task claimed = claimed(claim(store, queued));
    clock.advanceSeconds(50);

    assertThat(hidden(claim(store, queued))).isEqualTo(Duration.ofSeconds(71));
    assertThat(row()).isEqualTo(claimed);
  }

  @Test
  void aLapsedLeaseIsTakenOver() {
    create(queued);
    claimed(claim(store, queued));
    clock.advance(TIMINGS.leasing().lease());

    Task claimed = claimed(claim(store, queued));

    assertThat(claimed.run().tries()).isEqualTo(2);
    assertThat(claimed.run().fence()).isEqualTo(2);
    assertThat(claimed.events().getLast().kind()).isEqualTo(EventKind.TAKEN_OVER);
  }

  @Test
  void aLeaseThatWasGivenUpIsClaimedAtOnce() {
    create(queued);
    Task claimed = claimed(claim(store, queued));
    replace(claimed.pause(true, clock.instant(), TIMINGS.checks().sent()));

    Task again = claimed(claim(store, queued));

    assertThat(again.run().tries()).isEqualTo(1);
    assertThat(again.run().fence()).isEqualTo(2);
  }

  @Test
  void theMessageOfAnEndedTaskIsLetGo() {
    for (Task ended : List.of(Samples.task("c").completed(), Samples.task("f").failed())) {
      create(ended);
      assertThat(claim(store, ended)).isInstanceOf(Verdict.Acknowledge.class);
    }
    Task cancelled = replace(Samples.cancelled(create(queued), START));
    assertThat(claim(store, cancelled)).isInstanceOf(Verdict.Acknowledge.class);
    assertThat(row()).isEqualTo(cancelled);
  }

  @Test
  void theClaimAfterFiveTriesFailsTheTaskAndNamesTheLastFailure() {
    create(queued);
    for (int i = 0; i < Timings.MOST_TRIES; i++) {
      Task claimed = claimed(claim(store, queued));
      replace(
          claimed.retry(
              Samples.error(START), Duration.ofSeconds(1), START, TIMINGS.checks().sent()));
    }

    assertThat(claim(store, queued)).isInstanceOf(Verdict.Acknowledge.class);

    assertThat(row().status()).isEqualTo(TaskStatus.FAILED);
    TaskError error = row().outcome().error().orElseThrow();
    assertThat(error.code()).isEqualTo("tries_exhausted");
    assertThat(error.retryable()).isFalse();
    assertThat(error.message()).contains("5 times", "The voice did not answer", "Regenerate");
  }

  @Test
  void fiveProcessorsThatFellSilentFailTheTask() {
    create(queued);
    for (int i = 0; i < Timings.MOST_TRIES; i++) {
      claimed(claim(store, queued));
      clock.advance(TIMINGS.leasing().lease());
    }

    assertThat(claim(store, queued)).isInstanceOf(Verdict.Acknowledge.class);
    assertThat(row().status()).isEqualTo(TaskStatus.FAILED);
    assertThat(row().outcome().error().orElseThrow().message()).contains("fell silent each time");
  }

  @Test
  void theLastTryIsNotCutShortByACopyOfTheMessage() {
    create(queued);
    for (int i = 1; i < Timings.MOST_TRIES; i++) {
      claimed(claim(store, queued));
      clock.advance(TIMINGS.leasing().lease());
    }
    Task last = claimed(claim(store, queued));

    assertThat(claim(store, queued)).isInstanceOf(Verdict.Held.class);
    assertThat(row()).isEqualTo(last);
  }

  @Test
  void theLoserOfARaceWaitsForTheWinner() {
    create(queued);
    TaskStore raced = Interference.before(store, "replace", () -> claimed(claim(store, queued)));

    assertThat(hidden(claim(raced, queued))).isEqualTo(TIMINGS.leasing().lease().plusSeconds(1));
    assertThat(row().run().tries()).isEqualTo(1);
  }

  @Test
  void aReconcilersWriteInBetweenDoesNotStopAClaim() {
    Task created = create(queued);
    TaskStore raced =
        Interference.before(
            store, "replace", () -> replace(created.checkAgain(START.plusSeconds(5_000))));

    Task claimed = claimed(claim(raced, queued));

    assertThat(claimed.upkeep().checkAt()).contains(START.plusSeconds(5_000));
    assertThat(claimed.run().tries()).isEqualTo(1);
  }

  @Test
  void aCancelInBetweenWins() {
    Task created = create(queued);
    TaskStore raced =
        Interference.before(store, "replace", () -> replace(Samples.cancelled(created, START)));

    assertThat(claim(raced, queued)).isInstanceOf(Verdict.Acknowledge.class);
    assertThat(row().status()).isEqualTo(TaskStatus.CANCELLED);
  }

  private Verdict claim(TaskStore through, Task task) {
    return claim(through, task, 1);
  }

  private Verdict claim(TaskStore through, Task task, int received) {
    Delivery delivery = new Delivery(Samples.message(task), "receipt", START, received);
    return new Claims(through, surroundings).claim(delivery);
  }

  private Task create(Task task) {
    return ((Creation.Created) store.create(task)).task();
  }

  private Task replace(Task next) {
    return ((Write.Written) store.replace(next)).task();
  }

  private Task row() {
    return store.find(queued.key()).orElseThrow();
  }

  private static Task claimed(Verdict verdict) {
    return ((Verdict.Go) verdict).task();
  }

  private static Duration hidden(Verdict verdict) {
    return ((Verdict.Later) verdict).duration();
  }
}
