package dev.taskapi.operate;

import dev.taskapi.tasks.AccountId;
import dev.taskapi.tasks.Surroundings;
import dev.taskapi.tasks.access.ApiKeySecret;
import dev.taskapi.tasks.cloud.AwsClients;
import dev.taskapi.tasks.cloud.FirstKey;
import dev.taskapi.tasks.dynamodb.DynamoDbProcessingState;
import dev.taskapi.tasks.dynamodb.TableName;
import dev.taskapi.tasks.lambda.LambdaFeeds;
import dev.taskapi.tasks.port.Feeds;
import dev.taskapi.tasks.queue.Feeding;
import dev.taskapi.tasks.queue.Restart;
import dev.taskapi.tasks.sqs.QueueUrls;
import java.util.List;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Does what an operator asks of one stage, by the operator's own AWS rights. */
final class Operator {
  private final DynamoDbClient client;
  private final Stage stage;
  private final Surroundings surroundings;
  private final Supplier<Feeds> feeds;

  Operator(DynamoDbClient client, Stage stage, Surroundings surroundings, Supplier<Feeds> feeds) {
    this.client = client;
    this.stage = stage;
    this.surroundings = surroundings;
    this.feeds = feeds;
  }

  /** Over the event sources of the stage. */
  static Operator of(AwsClients clients, Stage stage, Surroundings surroundings) {
    return new Operator(
        clients.dynamoDb(),
        stage,
        surroundings,
        () ->
            new LambdaFeeds(
                clients.lambda().get(), stage.fedProcessors(), new QueueUrls(stage.named(""))));
  }

  /** A key with every scope that keys can have; it is kept nowhere. */
  ApiKeySecret firstKey(AccountId account, String name) {
    return new FirstKey(client, table(), surroundings).make(account, name);
  }

  /** Answers what the operator is told. */
  String pause(String reason) {
    List<Feeds.Feed> after = feeding().pause(reason);
    long changing = after.stream().filter(feed -> feed.state() == Feeds.State.CHANGING).count();
    return "%s is paused: %s. None of its %d queues feeds a processor%s; what runs, runs to its end."
        .formatted(
            stage.name(),
            reason,
            after.size(),
            changing == 0
                ? ""
                : " within a minute (%d are being switched off)".formatted(changing));
  }

  /** Answers what the operator is told. */
  String resume() {
    Restart restart = feeding().resume();
    return restart.now()
        ? "%s runs: every queue feeds its processor.".formatted(stage.name())
        : ("The pause of %s is over, but some of its queues are still being switched: resume it"
                + " again in a minute.")
            .formatted(stage.name());
  }

  private Feeding feeding() {
    return new Feeding(feeds.get(), new DynamoDbProcessingState(client, table()), surroundings);
  }

  private TableName table() {
    return TableName.of(stage.table());
  }
}
