package dev.taskapi.cdk.measured;

import static dev.taskapi.cdk.measured.Tasks.ACCOUNT;
import static dev.taskapi.cdk.measured.Tasks.OTHER;

import dev.taskapi.api.route.Route;
import dev.taskapi.api.route.Routes;
import dev.taskapi.cdk.measured.Gateway.Call;
import dev.taskapi.requests.TaskType;
import dev.taskapi.tasks.Priority;
import dev.taskapi.tasks.QueueName;
import dev.taskapi.tasks.cloud.Cloud;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The whole service at work, end to end and off its beaten track, too: every route, every queue,
 * lost messages, given-up ones, files that come late. What is not played here counts as not used.
 */
public final class Play implements AutoCloseable {
  private static final QueueName VIDEOS = new QueueName(TaskType.VIDEO, Priority.NORMAL);

  /** Longer than the reconciler waits for a task. */
  private static final Duration A_WHILE = Duration.ofMinutes(11);

  private final MeasuredCloud cloud = new MeasuredCloud();
  private final Gateway gateway = new Gateway(cloud);
  private final Functions functions = new Functions(cloud);
  private final Cloud scene = cloud.of(MeasuredCloud.NOBODY);
  private final Map<String, String> key = Callers.byKey(Tasks.key(cloud, ACCOUNT));
  private final Map<String, String> token = Callers.byToken(ACCOUNT);

  private Play() {}

  /** Plays it to the end. */
  public static Play played() {
    Play play = new Play();
    play.lookAround();
    play.create();
    QueueName.all().forEach(play.functions::run);
    play.createLarge();
    play.read();
    play.createAgain();
    play.manageKeys();
    play.gateway.expect(200, play.call(Routes.QUEUE_RESTART));
    play.change();
    play.queuePending();
    LateFiles late = play.delete();
    play.loseMessages(late);
    return play;
  }

  /** What was used. */
  public Set<Use> uses() {
    return cloud.uses();
  }

  /** The routes that were called. */
  public Set<Route> called() {
    return gateway.called();
  }

  private Call call(Route route) {
    return Call.of(route, key);
  }

  private void lookAround() {
    gateway.expect(200, Call.of(Routes.HEALTH, Map.of()));
    gateway.expect(302, Call.of(Routes.HOME, Map.of()));
    gateway.expect(200, Call.of(Routes.OPENAPI, Map.of()));
    gateway.expect(200, Call.of(Routes.DOCS, Map.of()));
    gateway.expect(200, Call.of(Routes.DOCS_ASSET, Map.of()).path("asset", "swagger-ui.css"));
  }

  private void create() {
    gateway.expect(200, call(Routes.CREATE_TASKS).body(Tasks.ofEveryQueue()));
  }

  /** Their requests stand in items of their own. */
  private void createLarge() {
    gateway.expect(201, call(Routes.CREATE_TASK).body(Tasks.large("large-1")));
    functions.run(VIDEOS);
    gateway.expect(202, call(Routes.GENERATE_VIDEO).body(Tasks.flat("large-2")));
    functions.run(VIDEOS);
  }

  /** Tasks that are there already, and calls that are repeated. */
  private void createAgain() {
    gateway.expect(200, call(Routes.CREATE_TASKS).body(Tasks.ofEveryQueue()));
    gateway.expect(200, call(Routes.CREATE_TASK).body(Tasks.large("large-1")));
    Map<String, String> keyed = new HashMap<>(key);
    keyed.put("idempotency-key", "again");
    Call call = Call.of(Routes.CREATE_TASK, keyed).body(Tasks.large(""));
    gateway.expect(201, call);
    gateway.expect(201, call);
    functions.run(VIDEOS);
  }

  private void read() {
    Call list = call(Routes.LIST_TASKS).query("limit", "1");
    String cursor = gateway.expect(200, list).path("next_cursor").asText();
    gateway.expect(200, list.query("cursor", cursor));
    for (Route route : List.of(Routes.LIST_TASKS, Routes.COUNT_TASKS, Routes.COUNT_BY_STATUS)) {
      for (Call scoped : scopes(call(route))) {
        gateway.expect(200, scoped);
        gateway.expect(200, scoped.query("status", "COMPLETED"));
      }
    }
    gateway.expect(200, call(Routes.QUEUE_STATUS));
    gateway.expect(200, call(Routes.GET_TASK).path("task_id", "large-1"));
    gateway.expect(302, call(Routes.GET_RESULT).path("task_id", "large-1"));
  }

  private static List<Call> scopes(Call all) {
    return List.of(
        all,
        all.query("task_source_group_id", Tasks.GROUP),
        all.query("task_source_ids", Tasks.SOURCE));
  }

  private void manageKeys() {
    String id =
        gateway.expect(201, Call.of(Routes.MAKE_KEY, token).body("{}")).path("key_id").asText();
    gateway.expect(200, Call.of(Routes.LIST_KEYS, token));
    gateway.expect(204, Call.of(Routes.REVOKE_KEY, token).path("key_id", id));
    gateway.expect(403, call(Routes.LIST_KEYS));
    gateway.expect(403, call(Routes.MAKE_KEY).body("{}"));
  }

  private void change() {
    regenerate(List.of("large-1"));
    gateway.expect(200, call(Routes.CANCEL_TASKS).body(Tasks.ids(List.of("large-1"))));
    functions.feed(VIDEOS).purge();
    Map<String, String> other = Callers.byKey(Tasks.key(cloud, OTHER));
    gateway.expect(403, Call.of(Routes.CANCEL_TASKS, other).body(Tasks.ids(List.of("large-1"))));
    regenerate(Tasks.everyId());
    QueueName.all().forEach(functions::giveUp);
  }

  /** Their logo is another from then on. */
  private void regenerate(List<String> ids) {
    gateway.expect(200, call(Routes.REGENERATE_TASKS).body(Tasks.rebranded(ids)));
  }

  private void queuePending() {
    for (Route route :
        List.of(Routes.PROCESS_PENDING, Routes.REQUEUE_PENDING, Routes.REQUEUE_PENDING_API)) {
      Tasks.putPending(scene.store(), cloud.surroundings());
      gateway.expect(200, call(route));
    }
  }

  /** With its files and its request, which come back once behind its back. */
  private LateFiles delete() {
    LateFiles files = LateFiles.of(cloud.settings().bucket(), "large-2");
    gateway.expect(204, call(Routes.DELETE_TASK).path("task_id", "large-2"));
    return files;
  }

  /** Every message is gone, later comes back, and later is outrun by another account's. */
  private void loseMessages(LateFiles late) {
    regenerate(Tasks.everyId());
    QueueName.all().forEach(queue -> functions.feed(queue).purge());
    cloud.clock().advance(A_WHILE);
    functions.reconcile();
    Instant later = cloud.clock().instant().plus(Duration.ofDays(1));
    QueueName.all().forEach(queue -> scene.marks().note(queue, OTHER, later));
    late.putBack();
    cloud.clock().advance(A_WHILE);
    functions.reconcile();
  }

  @Override
  public void close() {
    cloud.close();
  }
}
