package dev.taskapi.tasks.port;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskapi.tasks.QueueName;
import dev.taskapi.tasks.TaskMessage;
import dev.taskapi.tasks.run.Delivery;
import dev.taskapi.tasks.testing.InMemoryQueues;
import dev.taskapi.tasks.testing.ManualClock;
import dev.taskapi.tasks.testing.Samples;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class InMemoryQueuesTest extends TaskQueuesContract {
  private final ManualClock clock = new ManualClock();
  private final InMemoryQueues queues = new InMemoryQueues(clock, 3);

  @Override
  TaskQueues queues() {
    return queues;
  }

  @Override
  Deliveries deliveries() {
    return queues;
  }

  @Override
  List<Delivery> receive(QueueName queue, Duration visibility) {
    return queues.receive(queue, visibility);
  }

  @Override
  void delete(QueueName queue, Delivery delivery) {
    assertThat(queues.delete(queue, delivery.receipt())).isTrue();
  }

  @Override
  void moment() {
    clock.advance(Duration.ofMillis(10));
  }

  @Test
  void refusedMessagesAreNotKept() {
    TaskMessage message = Samples.message(Samples.task("t1").queued());
    queues.refuseNext(1);

    assertThat(queues.send(VIDEOS, List.of(message, message), Duration.ZERO)).containsExactly(0);
    assertThat(queues.messages(VIDEOS)).hasSize(1);

    queues.refuse(TaskMessage.class::isInstance);
    assertThat(queues.send(VIDEOS, List.of(message), Duration.ZERO)).containsExactly(0);
    assertThat(queues.sent()).hasSize(2);
  }

  @Test
  void aMessageHandedOutTooOftenBecomesADeadLetter() {
    TaskMessage message = Samples.message(Samples.task("t1").queued());
    queues.send(VIDEOS, List.of(message), Duration.ZERO);
    for (int i = 0; i < 3; i++) {
      assertThat(queues.receive(VIDEOS, Duration.ZERO)).hasSize(1);
    }

    assertThat(queues.receive(VIDEOS, Duration.ZERO)).isEmpty();
    assertThat(queues.takeDeadLetters()).containsExactly(message);
    assertThat(queues.messages()).isEmpty();
  }

  @Test
  void aReceiptEndsWithItsVisibility() {
    queues.send(VIDEOS, List.of(Samples.message(Samples.task("t1").queued())), Duration.ZERO);
    Delivery first = queues.receive(VIDEOS, Duration.ofSeconds(10)).getFirst();
    clock.advanceSeconds(10);

    assertThat(queues.hide(VIDEOS, first.receipt(), Duration.ofSeconds(5))).isFalse();
    queues.receive(VIDEOS, Duration.ofSeconds(10));
    assertThat(queues.delete(VIDEOS, first.receipt())).isFalse();
  }
}
