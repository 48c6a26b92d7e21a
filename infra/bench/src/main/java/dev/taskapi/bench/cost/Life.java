package dev.taskapi.bench.cost;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.taskapi.api.Api;
import dev.taskapi.api.route.Route;
import dev.taskapi.api.route.Routes;
import dev.taskapi.api.wire.Body;
import dev.taskapi.api.wire.HttpCall;
import dev.taskapi.processing.run.TaskRunner;
import dev.taskapi.processing.run.TimeLeft;
import dev.taskapi.requests.TaskType;
import dev.taskapi.tasks.Priority;
import dev.taskapi.tasks.QueueName;
import dev.taskapi.tasks.run.Delivery;
import dev.taskapi.tasks.sqs.MessageCodec;
import dev.taskapi.tasks.sqs.QueueUrls;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/**
 * One task from its create to the link of its result, its state asked for as often as it is
 * assumed.
 *
 * @param poller Lambda's own client, which is not metered
 */
record Life(Api api, TaskRunner runner, SqsClient poller, QueueUrls queues, String key) {
  /** How often a caller asks how a task stands. */
  static final int READS = 5;

  private static final String ID = "\"task_id\":\"";

  /** Answers the processor seconds of its run. */
  double live(TaskType type) {
    String created = call(Routes.CREATE_TASK, Map.of(), Sample.body(type));
    int from = created.indexOf(ID) + ID.length();
    String id = created.substring(from, created.indexOf('"', from));
    double seconds = run(new QueueName(type, Priority.NORMAL));
    for (int i = 0; i < READS; i++) {
      String task = call(Routes.GET_TASK, Map.of("task_id", id), "");
      if (!task.contains("\"status\":\"COMPLETED\"")) {
        throw new IllegalStateException("the task was not made: " + task);
      }
    }
    call(Routes.GET_RESULT, Map.of("task_id", id), "");
    return seconds;
  }

  private double run(QueueName queue) {
    String url = queues.of(queue);
    Message message =
        poller
            .receiveMessage(receive -> receive.queueUrl(url).waitTimeSeconds(20))
            .messages()
            .getFirst();
    Delivery delivery =
        new Delivery(
            MessageCodec.read(message.body()).orElseThrow(),
            message.receiptHandle(),
            Instant.now(),
            1);
    double before = ProcessorTime.seconds();
    if (!runner.hold(delivery) || !runner.run(delivery, timeLeft())) {
      throw new IllegalStateException("the run did not end its task");
    }
    double seconds = ProcessorTime.seconds() - before;
    poller.deleteMessage(delete -> delete.queueUrl(url).receiptHandle(message.receiptHandle()));
    return seconds;
  }

  private static TimeLeft timeLeft() {
    return TimeLeft.of(() -> Duration.ofHours(1).toMillis());
  }

  private String call(Route route, Map<String, String> path, String body) {
    HttpCall call =
        new HttpCall(
            "bench",
            Map.of("x-api-key", key, "content-type", "application/json"),
            path,
            Map.of(),
            Optional.of(body).filter(text -> !text.isEmpty()).map(text -> new Body(text, false)));
    APIGatewayV2HTTPResponse response = api.handler(route.function()).answer(route, call);
    if (response.getStatusCode() >= 400) {
      throw new IllegalStateException(route.key() + " answered " + response.getBody());
    }
    return String.valueOf(response.getBody());
  }
}
