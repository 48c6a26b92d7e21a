package dev.taskapi.tasks.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.taskapi.tasks.QueueName;
import dev.taskapi.tasks.lambda.LambdaFeeds;
import dev.taskapi.tasks.port.Feeds.Feed;
import dev.taskapi.tasks.port.MappingServer.Mapping;
import dev.taskapi.tasks.sqs.QueueUrls;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.lambda.LambdaClient;

class LambdaFeedsIT extends FeedsContract {
  private static final QueueUrls URLS =
      new QueueUrls("https://sqs.us-east-1.amazonaws.com/000000000000/task-api-test-");
  private static final List<String> FUNCTIONS =
      List.of("run-video", "run-quiz", "run-animated_lesson", "run-documentation");
  private static final String ONE = "mapping-of-video-high";

  private final MappingServer server = new MappingServer();
  private final LambdaClient client =
      LambdaClient.builder()
          .endpointOverride(server.address())
          .region(Region.US_EAST_1)
          .credentialsProvider(AnonymousCredentialsProvider.create())
          .httpClient(UrlConnectionHttpClient.create())
          .build();

  LambdaFeedsIT() throws IOException {
    QueueName.all().forEach(queue -> server.has(mapping(queue)));
  }

  @AfterEach
  void stop() {
    client.close();
    server.close();
  }

  @Override
  Feeds feeds() {
    return new LambdaFeeds(client, FUNCTIONS, URLS);
  }

  @Override
  String oneIs(Feeds.State state) {
    server.has(
        server
            .mapping(ONE)
            .in(
                switch (state) {
                  case ENABLED -> "Enabled";
                  case DISABLED -> "Disabled";
                  case CHANGING -> "Disabling";
                }));
    return ONE;
  }

  @Test
  void everyQueueHasAFeedOverAllPages() {
    assertThat(feeds().all())
        .extracting(Feed::id)
        .containsExactlyElementsOf(
            QueueName.all().stream().map(queue -> "mapping-of-" + queue.label()).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "Creating,CHANGING",
    "Enabling,ENABLED",
    "Updating,ENABLED",
    "Disabling,CHANGING",
    "Deleting,CHANGING",
    "Sleeping,CHANGING"
  })
  void whatIsOnTheWayIsToldAsSuch(String state, Feeds.State expected) {
    server.has(server.mapping(ONE).in(state));

    assertThat(feeds().all()).contains(new Feed(ONE, expected));
  }

  @Test
  void enablingAsksForNothingElse() {
    feeds().enable(new Feed(oneIs(Feeds.State.DISABLED), Feeds.State.DISABLED));

    assertThat(server.calls()).containsExactly("PUT " + ONE + " {\"Enabled\":true}");
  }

  @Test
  void otherEventSourcesOfTheFunctionsAreNoneOfOurs() {
    server.has(new Mapping("other", "run-video", "somebody-elses-queue", "Disabled"));

    assertThat(feeds().all()).extracting(Feed::state).containsOnly(Feeds.State.ENABLED);
  }

  @Test
  void aQueueThatNothingReadsIsAFaultOfTheDeployment() {
    server.hasNot(ONE);

    assertThatIllegalStateException()
        .isThrownBy(() -> feeds().all())
        .withMessageContaining("[task-api-test-video-high]")
        .withMessageContaining("deploy");
  }

  @Test
  void lambdaOutOfReachIsToldAsSuch() {
    server.close();

    assertThatExceptionOfType(StoreException.class)
        .isThrownBy(() -> feeds().all())
        .withMessageStartingWith("Lambda could not be reached");
  }

  private static Mapping mapping(QueueName queue) {
    return new Mapping(
        "mapping-of-" + queue.label(),
        "run-" + queue.type().wireName(),
        URLS.name(queue),
        "Enabled");
  }
}
