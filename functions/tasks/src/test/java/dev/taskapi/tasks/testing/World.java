package dev.taskapi.tasks.testing;

import dev.taskapi.tasks.FileKey;
import dev.taskapi.tasks.Incarnation;
import dev.taskapi.tasks.Order;
import dev.taskapi.tasks.QueueName;
import dev.taskapi.tasks.Surroundings;
import dev.taskapi.tasks.Task;
import dev.taskapi.tasks.TaskKey;
import dev.taskapi.tasks.cancel.CancelTasks;
import dev.taskapi.tasks.change.ChangeTasks;
import dev.taskapi.tasks.change.Detail;
import dev.taskapi.tasks.change.OwnTasks;
import dev.taskapi.tasks.create.CreateTasks;
import dev.taskapi.tasks.create.KeyedCall;
import dev.taskapi.tasks.create.KeyedCalls;
import dev.taskapi.tasks.create.Names;
import dev.taskapi.tasks.create.NewTask;
import dev.taskapi.tasks.create.Placing;
import dev.taskapi.tasks.erase.EraseTasks;
import dev.taskapi.tasks.erase.Eraser;
import dev.taskapi.tasks.pending.PendingReport;
import dev.taskapi.tasks.pending.QueuePending;
import dev.taskapi.tasks.port.CallKey;
import dev.taskapi.tasks.reconcile.DueErasures;
import dev.taskapi.tasks.reconcile.Reconciler;
import dev.taskapi.tasks.reconcile.Tally;
import dev.taskapi.tasks.regenerate.RegenerateTasks;
import dev.taskapi.tasks.regenerate.Wish;
import dev.taskapi.tasks.run.Delivery;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * The whole service over fakes: every second each processor looks for a message, and the reconciler
 * runs each minute; each time as a fresh process, some of which die at a port call.
 */
public final class World {
  /** As Lambda asks: six times the longest function's time-out. */
  private static final Duration VISIBILITY = Duration.ofMinutes(90);

  private static final Duration PIECE = Duration.ofSeconds(7);
  private static final int MOST_AT_ONCE = 3;

  public final ManualClock clock = new ManualClock();
  public final InMemoryTaskStore store;
  public final InMemoryQueues queues = new InMemoryQueues(clock);
  public final InMemoryFiles files = new InMemoryFiles();
  public final InMemoryErasures erasures = new InMemoryErasures();
  private final Ports ports;
  private final Surroundings surroundings;
  private final Fate fate;
  private final ProcessorMaker maker;
  private final List<Work> works = new ArrayList<>();
  private final List<Death> deaths = new ArrayList<>();
  private Instant nextRun = ManualClock.START.plusSeconds(31);
  private int processors;
  private Runnable meanwhile = () -> {};

  /** Makes the processor under test. */
  @FunctionalInterface
  public interface ProcessorMaker {
    Processor make(Ports ports, Surroundings surroundings, Workload workload);
  }

  /** What is to befall the processes and how the work is to end. */
  public interface Fate {
    /**
     * Asked for each process; kinds are "create", "regenerate", "cancel", "pending", "erase",
     * "process", "acknowledge" and "reconcile".
     */
    default Faults of(String kind) {
      return Faults.none();
    }

    default Workload.End end(Task claimed) {
      return Workload.End.MADE;
    }
  }

  /** A run's work, as its processor saw it. */
  public record Work(Instant at, QueueName queue, Order order, Task claimed) {}

  /** A process that died, after these calls. */
  public record Death(Instant at, List<String> calls, String last) {}

  public World(long seed, Fate fate, ProcessorMaker maker) {
    this.store = new InMemoryTaskStore(clock, Lag.upTo(Duration.ofSeconds(3), seed));
    this.ports =
        new Ports(store, queues, queues, new InMemoryMarks(), files, erasures, new InMemoryCalls());
    this.surroundings = Samples.surroundings(clock, seed);
    this.fate = fate;
    this.maker = maker;
  }

  /** Empty where the creating process died. */
  public Optional<List<Placing>> create(List<NewTask> tasks) {
    return live(
        "create",
        mine ->
            new CreateTasks(mine.store(), mine.queues(), surroundings)
                .create(Samples.ORIGIN, Names.fresh(surroundings.ids()), tasks));
  }

  /** The same under a key, so that it can be repeated. */
  public Optional<List<Placing>> createUnder(String key, List<NewTask> tasks) {
    CallKey callKey = new CallKey(Samples.ACCOUNT, "/api/tasks/bulk", key);
    return live(
        "create",
        mine -> {
          KeyedCalls calls = new KeyedCalls(mine.calls(), surroundings);
          KeyedCall call = calls.begin(callKey, tasks.toString()).orElseThrow();
          List<Placing> placings =
              new CreateTasks(mine.store(), mine.queues(), surroundings)
                  .create(Samples.ORIGIN, call.names(), tasks);
          calls.answer(call, 201);
          return placings;
        });
  }

  /** Makes the tasks anew; empty where the process died. */
  public Optional<List<Detail>> regenerate(List<TaskKey> keys, Wish wish) {
    return live(
        "regenerate",
        mine ->
            new RegenerateTasks(changes(mine), mine.store(), surroundings)
                .regenerate(own(mine, keys), wish, "regenerate"));
  }

  /** Cancels the tasks; empty where the process died. */
  public Optional<List<Detail>> cancel(List<TaskKey> keys) {
    return live(
        "cancel",
        mine ->
            new CancelTasks(changes(mine), surroundings)
                .cancel(own(mine, keys), "no longer wanted"));
  }

  /** Queues what is pending; empty where the process died. */
  public Optional<PendingReport> queuePending() {
    return live(
        "pending",
        mine ->
            new QueuePending(changes(mine), mine.store(), surroundings)
                .queue(Samples.ACCOUNT, "pending"));
  }

  /** Does this once, while the next piece of work is done. */
  public void atNextPiece(Runnable deed) {
    meanwhile = deed;
  }

  private ChangeTasks changes(Ports mine) {
    return new ChangeTasks(mine.store(), mine.queues(), surroundings);
  }

  private static List<Task> own(Ports mine, List<TaskKey> keys) {
    List<String> names = keys.stream().map(key -> key.id().value()).toList();
    return new OwnTasks(mine.store()).select(Samples.ACCOUNT, names).tasks();
  }

  /** Empty where the deleting process died. */
  public Optional<Boolean> erase(TaskKey key) {
    return live(
        "erase",
        mine ->
            new EraseTasks(mine.store(), mine.erasures(), eraser(mine), surroundings).erase(key));
  }

  /** Lets the service run for so long. */
  public void pass(Duration time) {
    Instant end = clock.instant().plus(time);
    while (clock.instant().isBefore(end)) {
      clock.advanceSeconds(1);
      if (!clock.instant().isBefore(nextRun)) {
        nextRun = nextRun.plus(Duration.ofMinutes(1));
        live("reconcile", this::reconcile);
      }
      QueueName.all().forEach(this::processOne);
    }
  }

  /** Lets the service run until so, at most for so long. */
  public void passUntil(BooleanSupplier condition, Duration most) {
    Instant end = clock.instant().plus(most);
    while (!condition.getAsBoolean() && clock.instant().isBefore(end)) {
      pass(Duration.ofSeconds(1));
    }
  }

  public Optional<Task> row(TaskKey key) {
    return store.find(key);
  }

  /** Every piece of work begun so far, the first first. */
  public List<Work> works() {
    return List.copyOf(works);
  }

  public List<Death> deaths() {
    return List.copyOf(deaths);
  }

  private Tally reconcile(Ports mine) {
    new Reconciler(mine.store(), mine.queues(), mine.marks(), surroundings).run("run");
    return new DueErasures(mine.erasures(), mine.store(), eraser(mine), surroundings).run();
  }

  private static Eraser eraser(Ports mine) {
    return new Eraser(mine.store(), mine.files());
  }

  private void processOne(QueueName queue) {
    if (processors >= MOST_AT_ONCE) {
      return;
    }
    processors++;
    for (Delivery delivery : queues.receive(queue, VISIBILITY, 1)) {
      boolean done =
          live("process", mine -> maker.make(mine, surroundings, new Script()).process(delivery))
              .orElse(false);
      if (done) {
        live("acknowledge", mine -> acknowledge(mine, delivery));
      }
    }
    processors--;
  }

  /** What Lambda's poller does; it dies like a processor, here as if at a call of its own. */
  private boolean acknowledge(Ports mine, Delivery delivery) {
    mine.queues().depth(delivery.message().queue());
    return queues.delete(delivery.message().queue(), delivery.receipt());
  }

  private <T> Optional<T> live(String kind, Function<Ports, T> process) {
    Faults faults = fate.of(kind);
    try {
      return Optional.of(process.apply(ports.through(faults)));
    } catch (Faults.Crash crash) {
      deaths.add(new Death(clock.instant(), faults.calls(), String.valueOf(crash.getMessage())));
      return Optional.empty();
    }
  }

  /** While a processor works, the rest of the service goes on. */
  private final class Script implements Workload {
    private Optional<Task> claimed = Optional.empty();

    @Override
    public End begin(Delivery delivery, Task mine) {
      claimed = Optional.of(mine);
      works.add(new Work(clock.instant(), delivery.message().queue(), mine.order(), mine));
      return fate.end(mine);
    }

    @Override
    public void piece() {
      Runnable deed = meanwhile;
      meanwhile = () -> {};
      deed.run();
      pass(PIECE);
      upload();
    }

    /** However the task stands by now. */
    private void upload() {
      Incarnation incarnation = claimed.orElseThrow().incarnation();
      files.put(FileKey.step(incarnation, "hash", "piece"), "text/plain", new byte[1]);
    }
  }
}
