package dev.taskapi.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.taskapi.generation.Content;
import dev.taskapi.generation.Work;
import dev.taskapi.requests.ContentRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What runs when, seen from outside; the bounds themselves are SlotPolicyTest's. */
final class PriorityIT {
  private static final int SLOTS = PollerSettings.standard().slots();

  private final List<String> started = new CopyOnWriteArrayList<>();
  private final Semaphore mayEnd = new Semaphore(0);

  @Test
  void anUrgentTaskStartsAfterAtMostOneRunningTaskOfItsType() throws Exception {
    try (LocalRun run = LocalRunIT.start(Optional.empty(), this::whenAllowed)) {
      ApiClient client = LocalRunIT.client(run);
      client.create("/api/tasks/bulk", bulk("low", 0));
      client.create("/api/tasks/bulk", bulk("low", 100));
      awaitStarted(SLOTS);

      client.create("/api/tasks/bulk", "{\"tasks\":[" + task("urgent", 999) + "]}");
      mayEnd.release();
      awaitStarted(SLOTS + 1);

      assertThat(started.getLast()).isEqualTo("urgent");
      mayEnd.release(1_000);
    }
  }

  @Test
  void withOnlyQuizzesQueuedEverySlotWorks() throws Exception {
    try (LocalRun run = LocalRunIT.start(Optional.empty(), this::whenAllowed)) {
      LocalRunIT.client(run).create("/api/tasks/bulk", bulk("normal", 0));

      awaitStarted(SLOTS);

      mayEnd.release(1_000);
    }
  }

  private void awaitStarted(int count) {
    await().atMost(Duration.ofMinutes(1)).until(() -> started.size() >= count);
  }

  private Content whenAllowed(ContentRequest request, Work work) {
    started.add(request.prompt());
    mayEnd.acquireUninterruptibly();
    return LocalRunIT.echo(request, work);
  }

  private static String bulk(String priority, int from) {
    return IntStream.range(from, from + 100)
        .mapToObj(i -> task(priority, i))
        .collect(Collectors.joining(",", "{\"tasks\":[", "]}"));
  }

  private static String task(String priority, int number) {
    return """
        {"task_id":"t%d","task_type":"quiz","priority":"%s",
         "request_data":{"story_prompt":"%s","difficulty":"easy"}}"""
        .formatted(number, priority, priority);
  }
}
