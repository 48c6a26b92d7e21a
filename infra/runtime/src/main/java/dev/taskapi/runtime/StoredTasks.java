package dev.taskapi.runtime;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.taskapi.requests.TaskType;
import dev.taskapi.tasks.Priority;
import dev.taskapi.tasks.QueueName;
import dev.taskapi.tasks.RequestData;
import dev.taskapi.tasks.Source;
import dev.taskapi.tasks.Surroundings;
import dev.taskapi.tasks.Task;
import dev.taskapi.tasks.TaskId;
import dev.taskapi.tasks.TaskKey;
import dev.taskapi.tasks.cloud.Cloud;
import dev.taskapi.tasks.create.CreateTasks;
import dev.taskapi.tasks.create.Names;
import dev.taskapi.tasks.create.NewTask;
import dev.taskapi.tasks.create.Origin;
import dev.taskapi.tasks.create.Placing;
import dev.taskapi.tasks.port.Write;
import dev.taskapi.tasks.sqs.MessageCodec;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/** Tasks in the table and the queues of a stage, without any of its functions. */
public final class StoredTasks {
  /** What they are about. */
  public static final String PROMPT =
      "Water boils at 100 degrees Celsius. Ice is frozen water. Steam is water vapour.";

  private final Cloud cloud;
  private final DeployedStage stage;

  public StoredTasks(DeployedStage stage) {
    this.stage = stage;
    this.cloud = stage.cloud();
  }

  /** A task whose message is in its queue. */
  public Task create(String id, TaskType type) {
    return create(id, type, "", stage.surroundings());
  }

  /** One that was asked for so long ago. */
  public Task createdBefore(String id, TaskType type, Duration age) {
    Surroundings now = stage.surroundings();
    InstantSource earlier = () -> now.clock().instant().minus(age);
    return create(id, type, "", new Surroundings(earlier, now.ids(), now.timings()));
  }

  /** One that makes a tiny file at once. */
  public Task createForTest(String id, TaskType type) {
    return create(id, type, ", \"test_mode\": true", stage.surroundings());
  }

  private Task create(String id, TaskType type, String more, Surroundings surroundings) {
    NewTask task =
        new NewTask(
            Optional.of(new TaskId(id)),
            type,
            Priority.NORMAL,
            Source.NONE,
            Optional.of(request(more)));
    Placing placing =
        new CreateTasks(cloud.store(), cloud.queues(), surroundings)
            .create(
                new Origin(DeployedStage.ACCOUNT, "user_123", Sample.REQUEST_ID),
                Names.fresh(surroundings.ids()),
                List.of(task))
            .getFirst();
    return ((Placing.Created) placing).task();
  }

  /** As a processor takes it. */
  public Task claimed(Task task) {
    Task claimed = task.claim(stage.surroundings().now(), Duration.ofMinutes(1));
    return ((Write.Written) cloud.store().replace(claimed)).task();
  }

  public Optional<Task> find(String id) {
    return cloud.store().find(new TaskKey(DeployedStage.ACCOUNT, new TaskId(id)));
  }

  public Task read(String id) {
    return find(id).orElseThrow();
  }

  private static RequestData request(String more) {
    return new RequestData(
        """
        {"story_prompt": "%s", "difficulty": "easy", "segments": 1, "resolution": "320*240"%s}
        """
            .formatted(PROMPT, more));
  }

  /** Takes a task's message from its queue, for two minutes. */
  public Message messageOf(String id, QueueName queue) {
    Instant patience = Instant.now().plusSeconds(10);
    while (Instant.now().isBefore(patience)) {
      for (Message message : receive(queue)) {
        if (MessageCodec.read(message.body()).orElseThrow().key().id().value().equals(id)) {
          return message;
        }
      }
    }
    throw new AssertionError(queue.label() + " has no message of " + id);
  }

  /** Takes a task's message from its queue, for two minutes. */
  public Message messageOf(Task task) {
    return messageOf(
        task.key().id().value(), new QueueName(task.order().type(), task.order().priority()));
  }

  /** Removes a message as its processor would. */
  public void delete(Task task, Message message) {
    String url =
        stage
            .cloudSettings()
            .queues()
            .of(new QueueName(task.order().type(), task.order().priority()));
    sqs().deleteMessage(delete -> delete.queueUrl(url).receiptHandle(message.receiptHandle()));
  }

  /** The task's own message, taken from its queue, as Lambda hands it over. */
  public ObjectNode event(Task task) {
    Message message = messageOf(task);
    String sent = message.attributes().getOrDefault(MessageSystemAttributeName.SENT_TIMESTAMP, "");
    return Sample.message(
        MessageCodec.read(message.body()).orElseThrow(),
        message.receiptHandle(),
        Instant.ofEpochMilli(Long.parseLong(sent)));
  }

  private List<Message> receive(QueueName queue) {
    return sqs()
        .receiveMessage(
            receive ->
                receive
                    .queueUrl(stage.cloudSettings().queues().of(queue))
                    .maxNumberOfMessages(10)
                    .visibilityTimeout(120)
                    .waitTimeSeconds(1)
                    .messageSystemAttributeNames(MessageSystemAttributeName.ALL))
        .messages();
  }

  private SqsClient sqs() {
    return stage.services().clients().sqs();
  }
}
