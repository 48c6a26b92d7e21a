package dev.taskapi.api;

import com.nimbusds.jwt.JWTClaimsSet;
import dev.taskapi.requests.TaskType;
import dev.taskapi.tasks.AccountId;
import dev.taskapi.tasks.Attempt;
import dev.taskapi.tasks.FileKey;
import dev.taskapi.tasks.Order;
import dev.taskapi.tasks.Priority;
import dev.taskapi.tasks.RequestData;
import dev.taskapi.tasks.RequestRef;
import dev.taskapi.tasks.Sending;
import dev.taskapi.tasks.Source;
import dev.taskapi.tasks.Task;
import dev.taskapi.tasks.TaskError;
import dev.taskapi.tasks.TaskId;
import dev.taskapi.tasks.TaskKey;
import dev.taskapi.tasks.TaskMessage;
import dev.taskapi.tasks.TaskResult;
import dev.taskapi.tasks.TaskResult.ResultFile;
import dev.taskapi.tasks.Timings;
import dev.taskapi.tasks.testing.ManualClock;
import dev.taskapi.tasks.testing.Samples;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Two accounts with tasks of the same ids. Whatever is the other's bears the mark, so that a byte
 * of it is found wherever it turns up.
 */
final class TwoAccounts {
  /** In every text of the other account's. */
  static final String MARK = "zq7xw";

  static final AccountId MINE = Samples.ACCOUNT;
  static final AccountId OTHER = new AccountId("account_" + MARK);

  /** An id that both accounts own. */
  static final String SHARED = "task_001";

  /** An id of the other's alone, as anybody might guess it. */
  static final String THEIRS = "task_002";

  /** An id of mine alone. */
  static final String OWN = "task_003";

  private static final Timings TIMINGS = Timings.standard();
  private static final Instant NOW = ManualClock.START;

  final Bench bench = new Bench();
  final String myToken = Tokens.sign(tokenOf(MINE, "me"));
  final String theirToken = Tokens.sign(tokenOf(OTHER, "user-" + MARK));
  final String myKey = bench.keys.make(MINE).reveal();
  final String theirKey = bench.keys.make(OTHER).reveal();

  TwoAccounts() {
    bench.has(completed(MINE, SHARED, "mine"), queued(MINE, OWN, "mine"));
    bench.has(pending(MINE, "waiting", "mine"), completed(MINE, "ended", "mine"));
    bench.has(completed(OTHER, SHARED, MARK), queued(OTHER, THEIRS, MARK));
    bench.has(pending(OTHER, MARK + "-pending", MARK), completed(OTHER, MARK + "-ended", MARK));
    bench.has(queued(OTHER, MARK + "-running", MARK).claim(NOW, TIMINGS.leasing().lease()));
    bench.has(failed(MARK + "-failed"));
  }

  Call asOther(Call call) {
    return call.with("Authorization", "Bearer " + theirToken).with("X-Account-ID", OTHER.value());
  }

  /** All that is kept of the other account, to be compared. */
  String othersState() {
    List<Task> tasks = bench.store.all().stream().filter(TwoAccounts::isTheirs).toList();
    List<String> requests =
        tasks.stream().map(task -> bench.store.request(task).toString()).toList();
    List<TaskMessage> messages =
        bench.queues.messages().stream()
            .filter(message -> message.key().account().equals(OTHER))
            .toList();
    return List.of(tasks, requests, messages, bench.keys.list(OTHER)).toString();
  }

  private static boolean isTheirs(Task task) {
    return task.key().account().equals(OTHER);
  }

  private static JWTClaimsSet.Builder tokenOf(AccountId account, String user) {
    return Tokens.claims().subject(user).claim("accounts", List.of(account.value()));
  }

  private static Task queued(AccountId account, String id, String word) {
    return Task.queued(
        key(account, id), order(word), attempt(id, word), Sending.at(NOW, TIMINGS.checks().sent()));
  }

  private static Task pending(AccountId account, String id, String word) {
    return Task.unsent(
        key(account, id), order(word), attempt(id, word), NOW.plus(TIMINGS.checks().unsent()));
  }

  private static Task completed(AccountId account, String id, String word) {
    Task running = queued(account, id, word).claim(NOW, TIMINGS.leasing().lease());
    TaskResult result =
        new TaskResult(
            FileKey.resultFolder(running.incarnation(), 1, 1),
            List.of(new ResultFile(word + ".mp4", "video/mp4", 1)),
            Optional.empty(),
            "provider-" + word,
            List.of("warning " + word));
    return running.complete(result, NOW, TIMINGS.keeping().retention());
  }

  private static Task failed(String id) {
    TaskError error = new TaskError("stage", "code", "message " + MARK, true, 1, NOW);
    return queued(OTHER, id, MARK)
        .claim(NOW, TIMINGS.leasing().lease())
        .fail(error, NOW, TIMINGS.keeping().retention());
  }

  private static Order order(String word) {
    return new Order(
        TaskType.QUIZ,
        Priority.NORMAL,
        "user-" + word,
        new Source(Optional.of("name-" + word), Optional.of("source"), Optional.of("group")),
        Optional.of(
            new RequestRef.Inline(
                new RequestData(
                    "{\"story_prompt\":\"prompt %s\",\"difficulty\":\"easy\"}".formatted(word)))),
        NOW);
  }

  private static Attempt attempt(String id, String word) {
    return Attempt.first("dispatch-" + id + word);
  }

  private static TaskKey key(AccountId account, String id) {
    return new TaskKey(account, new TaskId(id));
  }
}
