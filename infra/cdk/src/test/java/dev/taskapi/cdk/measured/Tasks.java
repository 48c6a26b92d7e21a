package dev.taskapi.cdk.measured;

import dev.taskapi.requests.TaskType;
import dev.taskapi.tasks.AccountId;
import dev.taskapi.tasks.Priority;
import dev.taskapi.tasks.QueueName;
import dev.taskapi.tasks.RequestData;
import dev.taskapi.tasks.Source;
import dev.taskapi.tasks.Surroundings;
import dev.taskapi.tasks.TaskMessage;
import dev.taskapi.tasks.cloud.FirstKey;
import dev.taskapi.tasks.create.CreateTasks;
import dev.taskapi.tasks.create.Names;
import dev.taskapi.tasks.create.NewTask;
import dev.taskapi.tasks.create.Origin;
import dev.taskapi.tasks.port.TaskQueues;
import dev.taskapi.tasks.port.TaskStore;
import dev.taskapi.tasks.testing.TestCloud;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the play is about. */
final class Tasks {
  static final AccountId ACCOUNT = new AccountId("account_456");
  static final AccountId OTHER = new AccountId("account_789");
  static final String GROUP = "group";
  static final String SOURCE = "source";

  /** Good for every type. */
  private static final String REQUEST =
      "{\"story_prompt\":\"%s\",\"segments\":1,\"difficulty\":\"easy\"}";

  private Tasks() {}

  /** A key of the account, made as the operator makes the first one. */
  static String key(MeasuredCloud cloud, AccountId account) {
    return new FirstKey(TestCloud.dynamoDb(), cloud.settings().table(), cloud.surroundings())
        .make(account, "play")
        .reveal();
  }

  /** The body of a bulk create with one task for each queue. */
  static String ofEveryQueue() {
    return QueueName.all().stream()
        .map(queue -> task(queue.label(), queue, "Ice is water."))
        .collect(Collectors.joining(",", "{\"tasks\":[", "]}"));
  }

  static List<String> everyId() {
    return QueueName.all().stream().map(QueueName::label).toList();
  }

  /** A video whose request is too large for its row. */
  static String large(String id) {
    return task(id, new QueueName(TaskType.VIDEO, Priority.NORMAL), longPrompt());
  }

  /** The same for the call that takes a flat body. */
  static String flat(String id) {
    return "{\"task_id\":\"%s\",\"story_prompt\":\"%s\",\"segments\":1}"
        .formatted(id, longPrompt());
  }

  static String ids(List<String> ids) {
    return "{\"task_ids\":" + quoted(ids) + "}";
  }

  /** The body of a regenerate. */
  static String rebranded(List<String> ids) {
    return "{\"task_ids\":%s,\"logo_url\":\"https://example.com/logo.png\"}".formatted(quoted(ids));
  }

  /** A task that SQS refused to take. */
  static void putPending(TaskStore store, Surroundings surroundings) {
    NewTask task =
        new NewTask(
            Optional.empty(),
            TaskType.QUIZ,
            Priority.LOW,
            new Source(Optional.empty(), Optional.empty(), Optional.empty()),
            Optional.of(new RequestData(REQUEST.formatted("Ice is water."))));
    new CreateTasks(store, new FullQueues(), surroundings)
        .create(
            new Origin(ACCOUNT, "user_123", "request-1"),
            Names.fresh(surroundings.ids()),
            List.of(task));
  }

  private static String task(String id, QueueName queue, String prompt) {
    return """
    {"task_id":"%s","task_type":"%s","priority":"%s","task_source_group_id":"%s",\
    "task_source_id":"%s","request_data":%s}\
    """
        .formatted(
            id,
            queue.type().wireName(),
            queue.priority().wireName(),
            GROUP,
            SOURCE,
            REQUEST.formatted(prompt));
  }

  private static String longPrompt() {
    return "Ice is water. ".repeat(100).strip();
  }

  private static String quoted(List<String> ids) {
    return ids.stream().collect(Collectors.joining("\",\"", "[\"", "\"]"));
  }

  /** Queues that take nothing. */
  private record FullQueues() implements TaskQueues {
    @Override
    public Set<Integer> send(QueueName queue, List<TaskMessage> messages, Duration delay) {
      return IntStream.range(0, messages.size()).boxed().collect(Collectors.toSet());
    }

    @Override
    public Depth depth(QueueName queue) {
      return new Depth(0, 0, 0);
    }
  }
}
