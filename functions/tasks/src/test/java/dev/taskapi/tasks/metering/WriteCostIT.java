package dev.taskapi.tasks.metering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskapi.tasks.Ids;
import dev.taskapi.tasks.QueueName;
import dev.taskapi.tasks.RequestData;
import dev.taskapi.tasks.Source;
import dev.taskapi.tasks.Surroundings;
import dev.taskapi.tasks.Task;
import dev.taskapi.tasks.TaskId;
import dev.taskapi.tasks.Timings;
import dev.taskapi.tasks.create.CreateTasks;
import dev.taskapi.tasks.create.KeyedCall;
import dev.taskapi.tasks.create.KeyedCalls;
import dev.taskapi.tasks.create.Names;
import dev.taskapi.tasks.create.NewTask;
import dev.taskapi.tasks.create.Placing;
import dev.taskapi.tasks.dynamodb.DynamoDbIdempotencyStore;
import dev.taskapi.tasks.dynamodb.DynamoDbTaskStore;
import dev.taskapi.tasks.dynamodb.TableName;
import dev.taskapi.tasks.port.CallKey;
import dev.taskapi.tasks.port.TaskStore;
import dev.taskapi.tasks.run.Claims;
import dev.taskapi.tasks.run.RunningTask;
import dev.taskapi.tasks.run.Verdict;
import dev.taskapi.tasks.sqs.SqsTaskQueues;
import dev.taskapi.tasks.testing.ManualClock;
import dev.taskapi.tasks.testing.Samples;
import dev.taskapi.tasks.testing.TestCloud;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What the seeds' tasks cost, as the cost table of the README has it. */
class WriteCostIT {
  private static final List<QueueName> QUEUES = QueueName.all();

  private final ManualClock clock = new ManualClock();
  private final Surroundings surroundings =
      new Surroundings(clock, Ids.secure(), Timings.standard());
  private final WriteMeter writes = new WriteMeter();
  private final CallMeter sends = new CallMeter();
  private final DynamoDbClient dynamoDb = TestCloud.dynamoDb(writes);
  private final TableName table = TableName.of(TestCloud.newTable());
  private final TaskStore store = new DynamoDbTaskStore(dynamoDb, table, surroundings.ids(), clock);
  private final CreateTasks createTasks =
      new CreateTasks(
          store,
          new SqsTaskQueues(TestCloud.sqs(sends), TestCloud.newQueues(QUEUES)),
          surroundings);

  @Test
  void aPlainVideoCostsAtMostSixteenWriteUnits() {
    assertThat(life(Samples.VIDEO_REQUEST, Source.NONE)).isLessThanOrEqualTo(16);
    assertThat(life(Samples.BRANDED_VIDEO_REQUEST, Source.NONE)).isLessThanOrEqualTo(16);
  }

  @Test
  void aVideoWithGroupAndSourceCostsAtMostTwentySixWriteUnits() {
    assertThat(life(Samples.VIDEO_REQUEST, Samples.VIDEO_SOURCE)).isLessThanOrEqualTo(26);
    assertThat(life(Samples.BRANDED_VIDEO_REQUEST, Samples.VIDEO_SOURCE)).isLessThanOrEqualTo(26);
  }

  @Test
  void aBulkOfOneQueueIsTenBatchesAndOneConditionalWriteATask() {
    List<Placing> placed = create(100, i -> QUEUES.getFirst(), Samples.SHORT_REQUEST);

    assertThat(placed).hasSize(100).allMatch(Placing.Created.class::isInstance);
    assertThat(writes.conditional()).isEqualTo(100);
    assertThat(writes.plain()).isZero();
    assertThat(sends.calls()).isEqualTo(10);
    assertThat(sends.mostInFlight()).isGreaterThan(1);
  }

  @Test
  void aBulkOfAllQueuesIsAtMostTwentyFourBatchesAndOnePutMoreForALargeRequest() {
    // Eight queues get eleven tasks, which is one batch more than ten, and the rest what is left.
    List<Placing> placed =
        create(100, i -> QUEUES.get(i < 88 ? i % 8 : 8 + i % 8), Samples.requestOf(2_000));

    assertThat(placed).hasSize(100).allMatch(Placing.Created.class::isInstance);
    assertThat(writes.conditional()).isEqualTo(100);
    assertThat(writes.plain()).isEqualTo(100);
    assertThat(sends.calls()).isEqualTo(24);
    assertThat(sends.mostInFlight()).isGreaterThan(1);
  }

  @Test
  void aKeyCostsOneWriteOfOneUnitAndARepetitionReadsTheRowsAlone() {
    List<NewTask> asked = List.of(Samples.newTask("t1"), Samples.newTask("t2"));
    Names first = keyed().names();
    assertThat(writes.read()).isEqualTo(1);
    createTasks.create(Samples.ORIGIN, first, asked);
    assertThat(writes.conditional()).isEqualTo(3);
    int sent = sends.calls();

    createTasks.create(Samples.ORIGIN, keyed().names(), asked);

    assertThat(writes.conditional()).isEqualTo(4);
    assertThat(writes.plain()).isZero();
    assertThat(sends.calls()).isEqualTo(sent);
  }

  private KeyedCall keyed() {
    KeyedCalls calls = new KeyedCalls(new DynamoDbIdempotencyStore(dynamoDb, table), surroundings);
    return calls.begin(new CallKey(Samples.ACCOUNT, "/api/tasks", "k"), "body").orElseThrow();
  }

  private List<Placing> create(int count, IntFunction<QueueName> queues, RequestData request) {
    List<NewTask> tasks =
        IntStream.range(0, count)
            .mapToObj(
                i ->
                    new NewTask(
                        Optional.of(new TaskId("t" + i)),
                        queues.apply(i).type(),
                        queues.apply(i).priority(),
                        Samples.VIDEO_SOURCE,
                        Optional.of(request)))
            .toList();
    return create(tasks);
  }

  private List<Placing> create(List<NewTask> tasks) {
    return createTasks.create(Samples.ORIGIN, Names.fresh(surroundings.ids()), tasks);
  }

  /** Create, claim, one progress, completion with four files. */
  private double life(RequestData request, Source source) {
    List<Double> costs = new ArrayList<>();
    Task created = create(request, source);
    costs.add(writes.read());
    clock.advanceSeconds(2);
    Verdict verdict =
        new Claims(store, surroundings).claim(Samples.delivery(created, clock.instant()));
    costs.add(writes.read());
    RunningTask running = new RunningTask(store, surroundings, ((Verdict.Go) verdict).task());
    clock.advanceSeconds(30);
    running.stage("Writing the script");
    running.progress(12.5);
    assertThat(running.tick()).isTrue();
    costs.add(writes.read());
    clock.advanceSeconds(60);
    assertThat(running.complete(Samples.videoResult(running.claimed()))).isPresent();
    costs.add(writes.read());
    double sum = costs.stream().mapToDouble(Double::doubleValue).sum();
    System.Logger log = System.getLogger(WriteCostIT.class.getName());
    log.log(
        System.Logger.Level.INFO,
        "write units of a video of {0} bytes, group {1}: create, claim, progress, complete {2}: {3}",
        request.bytes(),
        source.groupId().isPresent(),
        costs,
        sum);
    return sum;
  }

  private Task create(RequestData request, Source source) {
    NewTask video = Samples.newTask(surroundings.ids().taskId().value());
    NewTask asked =
        new NewTask(video.id(), video.type(), video.priority(), source, Optional.of(request));
    Placing placing = create(List.of(asked)).getFirst();
    return ((Placing.Created) placing).task();
  }
}
