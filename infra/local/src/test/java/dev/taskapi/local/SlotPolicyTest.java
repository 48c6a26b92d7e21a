package dev.taskapi.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SlotPolicyTest {
  private static final PolledQueue URGENT_VIDEO = queue("urgent-video", 0, false);
  private static final PolledQueue HIGH_VIDEO = queue("high-video", 1, false);
  private static final PolledQueue NORMAL_VIDEO = queue("normal-video", 2, false);
  private static final PolledQueue NORMAL_LESSON = queue("normal-lesson", 2, false);
  private static final PolledQueue LOW_VIDEO = queue("low-video", 3, false);
  private static final PolledQueue NORMAL_QUIZ = queue("normal-quiz", 2, true);

  private Instant now = Instant.parse("2026-01-01T00:00:00Z");
  private final SlotPolicy policy = policy(2);

  @Test
  void slotsGoByStrictPriority() {
    await(LOW_VIDEO, NORMAL_VIDEO, URGENT_VIDEO, HIGH_VIDEO);

    assertThat(served(policy, 4))
        .containsExactly(URGENT_VIDEO, HIGH_VIDEO, NORMAL_VIDEO, LOW_VIDEO);
  }

  @Test
  void amongEqualsTheLongestWaitingGoesFirstAndTheyTakeTurns() {
    policy.waits(NORMAL_LESSON);
    pass(Duration.ofSeconds(1));
    policy.waits(NORMAL_VIDEO);

    assertThat(run()).isEqualTo(NORMAL_LESSON);
    assertThat(run()).isEqualTo(NORMAL_VIDEO);
    assertThat(run()).isEqualTo(NORMAL_LESSON);
  }

  @Test
  void aQueueThatWaitsLongerThanTheBoundGoesFirstOnce() {
    policy.waits(LOW_VIDEO);
    pass(Duration.ofSeconds(60));
    await(HIGH_VIDEO);
    assertThat(policy.next()).contains(HIGH_VIDEO);

    pass(Duration.ofMillis(1));
    assertThat(run()).isEqualTo(LOW_VIDEO);
    assertThat(run()).isEqualTo(HIGH_VIDEO);
  }

  @Test
  void anUrgentMessageWaitsForOneRunningCallAtMostEvenBesideAgedQueues() {
    policy.started(NORMAL_VIDEO);
    await(LOW_VIDEO, HIGH_VIDEO);
    pass(Duration.ofMinutes(10));
    policy.waits(URGENT_VIDEO);
    assertThat(policy.next()).isEmpty();

    policy.ended(NORMAL_VIDEO);

    assertThat(policy.next()).contains(URGENT_VIDEO);
  }

  @Test
  void anEndlessRowOfUrgentMessagesDoesNotStarveTheOthers() {
    await(URGENT_VIDEO, LOW_VIDEO, HIGH_VIDEO);
    pass(Duration.ofSeconds(61));

    var served = new ArrayList<PolledQueue>();
    for (int call = 0; call < 8; call++) {
      served.add(run());
    }

    assertThat(served.subList(0, 4))
        .containsExactly(URGENT_VIDEO, URGENT_VIDEO, URGENT_VIDEO, served.get(3));
    assertThat(served).contains(LOW_VIDEO, HIGH_VIDEO);
    assertThat(served.get(3)).isNotEqualTo(URGENT_VIDEO);
    assertThat(served.get(7)).isNotEqualTo(URGENT_VIDEO).isNotEqualTo(served.get(3));
  }

  @Test
  void oneSlotIsKeptForQuickWork() {
    await(URGENT_VIDEO, HIGH_VIDEO);
    policy.started(URGENT_VIDEO);
    assertThat(policy.next()).isEmpty();
    assertThat(policy.hasFreeSlot()).isTrue();

    policy.waits(NORMAL_QUIZ);

    assertThat(policy.next()).contains(NORMAL_QUIZ);
  }

  @Test
  void everySlotWorksWhenOnlyQuickWorkWaits() {
    var three = policy(3);
    three.waits(NORMAL_QUIZ);
    for (int slot = 0; slot < 3; slot++) {
      assertThat(three.next()).contains(NORMAL_QUIZ);
      three.started(NORMAL_QUIZ);
    }

    assertThat(three.next()).isEmpty();
  }

  @Test
  void theOnlySlotServesAll() {
    var one = policy(1);
    one.waits(LOW_VIDEO);

    assertThat(one.next()).contains(LOW_VIDEO);
  }

  @Test
  void anEmptyQueueGetsNoSlotAndItsWaitBeginsAnew() {
    policy.waits(LOW_VIDEO);
    pass(Duration.ofSeconds(61));
    policy.isEmpty(LOW_VIDEO);
    assertThat(policy.next()).isEmpty();

    await(LOW_VIDEO, HIGH_VIDEO);

    assertThat(policy.next()).contains(HIGH_VIDEO);
  }

  private SlotPolicy policy(int slots) {
    return new SlotPolicy(slots, Duration.ofSeconds(60), () -> now);
  }

  private void await(PolledQueue... queues) {
    List.of(queues).forEach(policy::waits);
  }

  private void pass(Duration time) {
    now = now.plus(time);
  }

  /** One call of whoever is next, from start to end. */
  private PolledQueue run() {
    var next = policy.next().orElseThrow();
    policy.started(next);
    policy.ended(next);
    return next;
  }

  private static List<PolledQueue> served(SlotPolicy policy, int calls) {
    var served = new ArrayList<PolledQueue>();
    for (int call = 0; call < calls; call++) {
      var next = policy.next().orElseThrow();
      policy.started(next);
      policy.ended(next);
      policy.isEmpty(next);
      served.add(next);
    }
    return served;
  }

  private static PolledQueue queue(String url, int rank, boolean quick) {
    return new PolledQueue(url, rank, quick, 1, (event, context) -> new SQSBatchResponse());
  }
}
