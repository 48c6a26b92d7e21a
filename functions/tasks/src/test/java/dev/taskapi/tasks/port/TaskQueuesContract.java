package dev.taskapi.tasks.port;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskapi.requests.TaskType;
import dev.taskapi.tasks.Priority;
import dev.taskapi.tasks.QueueName;
import dev.taskapi.tasks.TaskMessage;
import dev.taskapi.tasks.port.TaskQueues.Depth;
import dev.taskapi.tasks.run.Delivery;
import dev.taskapi.tasks.testing.Samples;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** What {@link TaskQueues} and {@link Deliveries} promise. */
abstract class TaskQueuesContract {
  static final QueueName VIDEOS = new QueueName(TaskType.VIDEO, Priority.NORMAL);
  static final QueueName QUIZZES = new QueueName(TaskType.QUIZ, Priority.URGENT);
  static final List<QueueName> ALL = List.of(VIDEOS, QUIZZES);
  private static final Duration LONG = Duration.ofMinutes(5);

  /** The same empty queues during one test. */
  abstract TaskQueues queues();

  abstract Deliveries deliveries();

  /** Hands out up to ten visible messages; may answer fewer than there are. */
  abstract List<Delivery> receive(QueueName queue, Duration visibility);

  abstract void delete(QueueName queue, Delivery delivery);

  /** Lets a moment pass; a queue may need it to show what was done. */
  abstract void moment();

  @Test
  void aFullBatchArrivesWhole() throws Exception {
    List<TaskMessage> batch = new ArrayList<>();
    for (int i = 0; i < TaskQueues.BATCH; i++) {
      batch.add(Samples.message(Samples.task("t" + i).queued()));
    }

    assertThat(queues().send(VIDEOS, batch, Duration.ZERO)).isEmpty();

    isTrue(() -> queues().depth(VIDEOS).visible() == 10);
    Set<TaskMessage> received = new HashSet<>();
    isTrue(
        () -> {
          receive(VIDEOS, LONG).forEach(delivery -> received.add(delivery.message()));
          return received.size() == batch.size();
        });
    assertThat(received).containsExactlyInAnyOrderElementsOf(batch);
    assertThat(queues().depth(VIDEOS).visible()).isZero();
  }

  @Test
  void queuesAreApart() throws Exception {
    send(VIDEOS, Duration.ZERO);

    isTrue(() -> queues().depth(VIDEOS).visible() == 1);
    assertThat(queues().depth(QUIZZES).visible()).isZero();
    assertThat(receive(QUIZZES, LONG)).isEmpty();
  }

  @Test
  void aDelayedMessageIsSeenLater() throws Exception {
    send(VIDEOS, Duration.ofMillis(1_200));
    send(QUIZZES, Duration.ZERO);

    isTrue(() -> queues().depth(QUIZZES).visible() == 1);
    assertThat(queues().depth(VIDEOS).visible()).isZero();
    isTrue(() -> queues().depth(VIDEOS).visible() == 1);
  }

  @Test
  void whatIsVisibleDelayedAndInFlightIsCountedApart() throws Exception {
    assertThat(queues().depth(VIDEOS)).isEqualTo(new Depth(0, 0, 0));
    send(VIDEOS, Duration.ZERO);
    Delivery delivery = next(VIDEOS, LONG);
    send(VIDEOS, LONG);
    send(VIDEOS, LONG);
    send(VIDEOS, Duration.ZERO);
    send(QUIZZES, Duration.ZERO);

    isTrue(() -> queues().depth(VIDEOS).equals(new Depth(1, 2, 1)));
    delete(VIDEOS, delivery);
    isTrue(() -> queues().depth(VIDEOS).equals(new Depth(1, 2, 0)));
  }

  @Test
  void aMessageSaysHowOftenItWasHandedOut() throws Exception {
    TaskMessage message = send(VIDEOS, Duration.ZERO);

    Delivery first = next(VIDEOS, LONG);
    assertThat(first.message()).isEqualTo(message);
    assertThat(first.received()).isEqualTo(1);
    assertThat(deliveries().hide(VIDEOS, first.receipt(), Duration.ZERO)).isTrue();

    Delivery second = next(VIDEOS, LONG);
    assertThat(second.received()).isEqualTo(2);
    assertThat(second.sentAt()).isEqualTo(first.sentAt());
  }

  @Test
  void aHiddenMessageStaysHiddenForItsTime() throws Exception {
    send(VIDEOS, Duration.ZERO);
    Delivery delivery = next(VIDEOS, Duration.ofSeconds(1));
    assertThat(deliveries().hide(VIDEOS, delivery.receipt(), LONG)).isTrue();
    send(QUIZZES, Duration.ofSeconds(2));

    isTrue(() -> queues().depth(QUIZZES).visible() == 1);

    assertThat(queues().depth(VIDEOS).visible()).isZero();
    assertThat(deliveries().hide(VIDEOS, delivery.receipt(), Duration.ofMillis(1))).isTrue();
    isTrue(() -> queues().depth(VIDEOS).visible() == 1);
  }

  @Test
  void anAcknowledgedMessageCannotBeHidden() throws Exception {
    send(VIDEOS, Duration.ZERO);
    Delivery delivery = next(VIDEOS, LONG);
    delete(VIDEOS, delivery);

    assertThat(deliveries().hide(VIDEOS, delivery.receipt(), LONG)).isFalse();
  }

  @Test
  void anUnknownReceiptHidesNothing() {
    assertThat(deliveries().hide(VIDEOS, "none", LONG)).isFalse();
  }

  private TaskMessage send(QueueName queue, Duration delay) {
    TaskMessage message =
        Samples.message(Samples.task("t1").type(queue.type()).priority(queue.priority()).queued());
    assertThat(queues().send(queue, List.of(message), delay)).isEmpty();
    return message;
  }

  private Delivery next(QueueName queue, Duration visibility) throws Exception {
    List<Delivery> received = new ArrayList<>();
    isTrue(() -> received.addAll(receive(queue, visibility)));
    assertThat(received).hasSize(1);
    return received.getFirst();
  }

  private void isTrue(Callable<Boolean> condition) throws Exception {
    Eventually.isTrue(
        () -> {
          moment();
          return condition.call();
        });
  }
}
