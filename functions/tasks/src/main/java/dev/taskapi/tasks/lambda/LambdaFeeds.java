package dev.taskapi.tasks.lambda;

import dev.taskapi.tasks.QueueName;
import dev.taskapi.tasks.port.Feeds;
import dev.taskapi.tasks.port.StoreException;
import dev.taskapi.tasks.sqs.QueueUrls;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.EventSourceMappingConfiguration;

/** The event source mappings by which Lambda reads the task queues. */
public final class LambdaFeeds implements Feeds {
  /** Every other state is one on the way, or one that is not known here. */
  private static final Map<String, State> STATES =
      Map.of(
          "Enabled", State.ENABLED,
          "Enabling", State.ENABLED,
          "Updating", State.ENABLED,
          "Disabled", State.DISABLED);

  private final LambdaClient client;
  private final List<String> functions;
  private final List<String> queues;

  /**
   * The mappings of some functions, as far as they read task queues.
   *
   * @param functions the names of the processors
   */
  public LambdaFeeds(LambdaClient client, List<String> functions, QueueUrls urls) {
    this.client = client;
    this.functions = List.copyOf(functions);
    this.queues = QueueName.all().stream().map(urls::name).toList();
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalStateException where a queue has no feed: then the deployment is not whole
   */
  @Override
  public List<Feed> all() {
    Map<String, List<EventSourceMappingConfiguration>> byQueue =
        functions.stream()
            .flatMap(function -> mappings(function).stream())
            .collect(Collectors.groupingBy(LambdaFeeds::queue));
    List<String> unread = queues.stream().filter(queue -> !byQueue.containsKey(queue)).toList();
    if (!unread.isEmpty()) {
      throw new IllegalStateException(
          "No event source mapping of %s reads %s: deploy the stack again"
              .formatted(functions, unread));
    }
    return queues.stream()
        .flatMap(queue -> byQueue.getOrDefault(queue, List.of()).stream())
        .map(mapping -> new Feed(mapping.uuid(), state(mapping.state())))
        .toList();
  }

  @Override
  public Feed enable(Feed feed) {
    return switched(feed, true);
  }

  @Override
  public Feed disable(Feed feed) {
    return switched(feed, false);
  }

  private Feed switched(Feed feed, boolean on) {
    return call(
        () -> {
          String state =
              client.updateEventSourceMapping(update -> update.uuid(feed.id()).enabled(on)).state();
          return new Feed(feed.id(), state(state));
        });
  }

  private List<EventSourceMappingConfiguration> mappings(String function) {
    return call(
        () ->
            client
                .listEventSourceMappingsPaginator(list -> list.functionName(function))
                .eventSourceMappings()
                .stream()
                .toList());
  }

  private static String queue(EventSourceMappingConfiguration mapping) {
    String arn = String.valueOf(mapping.eventSourceArn());
    return arn.substring(arn.lastIndexOf(':') + 1);
  }

  private static State state(String name) {
    return STATES.getOrDefault(name, State.CHANGING);
  }

  private static <T> T call(Supplier<T> call) {
    try {
      return call.get();
    } catch (SdkException failed) {
      throw new StoreException("Lambda could not be reached: " + failed.getMessage(), failed);
    }
  }
}
