package dev.taskapi.tasks.regenerate;

import dev.taskapi.requests.TaskType;
import dev.taskapi.tasks.RequestData;
import dev.taskapi.tasks.RequestRef;
import dev.taskapi.tasks.Surroundings;
import dev.taskapi.tasks.Task;
import dev.taskapi.tasks.change.Decision;
import dev.taskapi.tasks.change.Rule;
import dev.taskapi.tasks.port.RequestGoneException;
import dev.taskapi.tasks.port.TaskStore;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Decides which tasks are made anew, and gives them the request that they are made from. */
final class RegenerateRule implements Rule {
  private static final System.Logger LOG = System.getLogger(RegenerateRule.class.getName());

  private final TaskStore store;
  private final Surroundings surroundings;
  private final Wish wish;
  private final Renewal renewal;

  RegenerateRule(TaskStore store, Surroundings surroundings, Wish wish, Renewal renewal) {
    this.store = store;
    this.surroundings = surroundings;
    this.wish = wish;
    this.renewal = renewal;
  }

  @Override
  public Decision decide(Task row, boolean overtaken) {
    return switch (row.status()) {
      case QUEUED -> Decision.skip("Task is already in the queue");
      case PROCESSING ->
          wish.force()
              ? renew(row)
              : Decision.skip("Task is currently processing. Use force=true to override.");
      case CANCELLED -> overtaken ? Decision.skip("Task was cancelled meanwhile") : renew(row);
      case PENDING, COMPLETED, FAILED -> renew(row);
    };
  }

  private Decision renew(Task row) {
    return row.order()
        .request()
        .map(ref -> renew(row, ref))
        .orElseGet(() -> Decision.fail("Task has no request_data to generate from"));
  }

  private Decision renew(Task row, RequestRef ref) {
    Optional<UnaryOperator<RequestData>> branding =
        wish.branding().filter(any -> row.order().type() == TaskType.VIDEO);
    boolean asItStands = ref instanceof RequestRef.Inline && branding.isEmpty();
    return asItStands
        ? renewal.of(row, false)
        : read(row)
            .map(sent -> renew(row, sent, branding.orElse(UnaryOperator.identity())))
            .orElseGet(
                () -> Decision.fail("The request_data is gone: create the task under a new id"));
  }

  /** A request that stands apart is written anew, so that it outlives the new attempt too. */
  private Decision renew(Task row, RequestData sent, UnaryOperator<RequestData> branding) {
    RequestData wanted = branding.apply(sent);
    if (wanted.bytes() > RequestData.MOST_BYTES) {
      return Decision.fail("request_data would pass 256 KB with the new addresses");
    }
    boolean rebranded = !wanted.equals(sent);
    boolean asItStands =
        !rebranded && row.order().request().orElseThrow() instanceof RequestRef.Inline;
    Instant expiry = surroundings.now().plus(surroundings.timings().keeping().requestLife());
    return renewal.of(asItStands ? row : store.place(row, wanted, expiry), rebranded);
  }

  /** Empty where it was deleted meanwhile, or expired, which its grace should rule out. */
  private Optional<RequestData> read(Task row) {
    try {
      return store.request(row);
    } catch (RequestGoneException gone) {
      LOG.log(System.Logger.Level.ERROR, "the request is gone: {0}", gone.getMessage());
      return Optional.empty();
    }
  }
}
