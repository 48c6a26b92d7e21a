package dev.taskapi.processing;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import dev.taskapi.generation.Content;
import dev.taskapi.generation.ContentFile;
import dev.taskapi.generation.Generator;
import dev.taskapi.generation.Work;
import dev.taskapi.processing.run.TaskRunner;
import dev.taskapi.requests.ContentRequest;
import dev.taskapi.requests.TaskType;
import dev.taskapi.tasks.Ids;
import dev.taskapi.tasks.Priority;
import dev.taskapi.tasks.QueueName;
import dev.taskapi.tasks.RequestData;
import dev.taskapi.tasks.Source;
import dev.taskapi.tasks.Surroundings;
import dev.taskapi.tasks.Task;
import dev.taskapi.tasks.Timings;
import dev.taskapi.tasks.cloud.Cloud;
import dev.taskapi.tasks.create.CreateTasks;
import dev.taskapi.tasks.create.Names;
import dev.taskapi.tasks.create.NewTask;
import dev.taskapi.tasks.create.Placing;
import dev.taskapi.tasks.erase.EraseTasks;
import dev.taskapi.tasks.erase.Eraser;
import dev.taskapi.tasks.port.Feeds;
import dev.taskapi.tasks.run.Delivery;
import dev.taskapi.tasks.sqs.MessageCodec;
import dev.taskapi.tasks.testing.InMemoryApiKeys;
import dev.taskapi.tasks.testing.InMemoryCalls;
import dev.taskapi.tasks.testing.InMemoryErasures;
import dev.taskapi.tasks.testing.InMemoryFeeds;
import dev.taskapi.tasks.testing.InMemoryFiles;
import dev.taskapi.tasks.testing.InMemoryMarks;
import dev.taskapi.tasks.testing.InMemoryProcessingState;
import dev.taskapi.tasks.testing.InMemoryQueues;
import dev.taskapi.tasks.testing.InMemoryTaskStore;
import dev.taskapi.tasks.testing.ManualClock;
import dev.taskapi.tasks.testing.RecordedMetrics;
import dev.taskapi.tasks.testing.Samples;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** The service in this process, its clock stopped, its processors fast to look up. */
final class Bench {
  static final QueueName QUIZZES = new QueueName(TaskType.QUIZ, Priority.NORMAL);
  static final RequestData QUIZ =
      new RequestData("{\"story_prompt\":\"Ice is water.\",\"difficulty\":\"easy\"}");

  final ManualClock clock = new ManualClock();
  final InMemoryTaskStore store = new InMemoryTaskStore(clock);
  final InMemoryQueues queues = new InMemoryQueues(clock);
  final InMemoryFiles files = new InMemoryFiles();
  final InMemoryProcessingState processingState = new InMemoryProcessingState();
  Feeds feeds = new InMemoryFeeds().with("one", Feeds.State.ENABLED);
  final InMemoryMarks marks = new InMemoryMarks();
  final InMemoryErasures erasures = new InMemoryErasures();
  final RecordedMetrics metrics = new RecordedMetrics();
  final Surroundings surroundings =
      new Surroundings(clock, new Ids(new Random(7)), spending(Duration.ofMillis(5)), metrics);

  /** Standard times, but for those that are spent in earnest. */
  static Timings spending(Duration watch) {
    Timings standard = Timings.standard();
    Timings.Leasing leasing =
        new Timings.Leasing(
            standard.leasing().lease(), standard.leasing().heartbeat(), watch, Duration.ZERO);
    return new Timings(
        leasing, standard.messages(), standard.checks(), standard.pauses(), standard.keeping());
  }

  Processing processing() {
    return new Processing(
        new Cloud(
            store,
            queues,
            queues,
            marks,
            files,
            new InMemoryApiKeys(),
            erasures,
            new InMemoryCalls(),
            processingState,
            () -> feeds),
        surroundings);
  }

  ProcessorHandler handler(Generator<ContentRequest> generator) {
    TaskRunner runner = processing().runner(generator);
    return new ProcessorHandler(runner);
  }

  Task create(String id) {
    return create(id, TaskType.QUIZ, QUIZ);
  }

  Task create(String id, TaskType type, RequestData request) {
    return ((Placing.Created) place(id, type, request)).task();
  }

  Placing place(String id) {
    return place(id, TaskType.QUIZ, QUIZ);
  }

  private Placing place(String id, TaskType type, RequestData request) {
    NewTask task =
        new NewTask(
            Optional.of(Samples.key(id).id()),
            type,
            Priority.NORMAL,
            Source.NONE,
            Optional.of(request));
    return new CreateTasks(store, queues, surroundings)
        .create(Samples.ORIGIN, Names.fresh(surroundings.ids()), List.of(task))
        .getFirst();
  }

  boolean erase(Task task) {
    return new EraseTasks(store, erasures, new Eraser(store, files), surroundings)
        .erase(task.key());
  }

  Task read(Task task) {
    return store.find(task.key()).orElseThrow();
  }

  List<String> messagesOf(Task task) {
    return read(task).events().stream().map(e -> e.message(TaskType.QUIZ)).toList();
  }

  /** Receives what is visible, lets the handler run it, and acknowledges what it does not keep. */
  List<String> poll(ProcessorHandler handler, Context context) {
    return poll(QUIZZES, handler, context);
  }

  List<String> poll(QueueName queue, ProcessorHandler handler, Context context) {
    List<Delivery> handedOut = queues.receive(queue, Timings.standard().leasing().lease());
    List<String> kept =
        handler.handleRequest(event(handedOut), context).getBatchItemFailures().stream()
            .map(BatchItemFailure::getItemIdentifier)
            .toList();
    handedOut.stream()
        .filter(delivery -> !kept.contains(delivery.receipt()))
        .forEach(delivery -> queues.delete(queue, delivery.receipt()));
    return kept;
  }

  static SQSEvent event(List<Delivery> deliveries) {
    SQSEvent event = new SQSEvent();
    event.setRecords(deliveries.stream().map(Bench::message).toList());
    return event;
  }

  private static SQSMessage message(Delivery delivery) {
    SQSMessage message = new SQSMessage();
    message.setMessageId(delivery.receipt());
    message.setReceiptHandle(delivery.receipt());
    message.setBody(MessageCodec.write(delivery.message()));
    message.setAttributes(
        Map.of(
            "SentTimestamp", Long.toString(delivery.sentAt().toEpochMilli()),
            "ApproximateReceiveCount", Integer.toString(delivery.received())));
    return message;
  }

  /** One small file. */
  static Content quiz(Work work) {
    Path file = work.folder().resolve("quiz.json");
    try {
      Files.writeString(file, "{}");
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return new Content(
        List.of(new ContentFile("quiz.json", "application/json", file)),
        Optional.empty(),
        "test",
        List.of());
  }
}
