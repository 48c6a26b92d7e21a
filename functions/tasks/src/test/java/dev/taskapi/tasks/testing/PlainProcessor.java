package dev.taskapi.tasks.testing;

import dev.taskapi.tasks.Surroundings;
import dev.taskapi.tasks.Task;
import dev.taskapi.tasks.run.Claims;
import dev.taskapi.tasks.run.Delivery;
import dev.taskapi.tasks.run.RunningTask;
import dev.taskapi.tasks.run.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The shortest processor that keeps to the rules: hold, claim, work with heartbeats, end. */
public final class PlainProcessor implements Processor {
  private static final Duration PAUSE = Duration.ofSeconds(20);
  private static final int PIECES = 3;

  private final Ports ports;
  private final Surroundings surroundings;
  private final Workload workload;

  public PlainProcessor(Ports ports, Surroundings surroundings, Workload workload) {
    this.ports = ports;
    this.surroundings = surroundings;
    this.workload = workload;
  }

  @Override
  public boolean process(Delivery delivery) {
    if (!hide(delivery, surroundings.timings().leasing().lease())) {
      return false;
    }
    return switch (new Claims(ports.store(), surroundings).claim(delivery)) {
      case Verdict.Go go -> work(delivery, go.task());
      case Verdict.Acknowledge acknowledge -> true;
      case Verdict.Later hidden -> {
        hide(delivery, hidden.duration());
        yield false;
      }
    };
  }

  private boolean work(Delivery delivery, Task claimed) {
    ports
        .marks()
        .note(delivery.message().queue(), delivery.message().key().account(), delivery.sentAt());
    RunningTask running = new RunningTask(ports.store(), surroundings, claimed);
    Workload.End end = workload.begin(delivery, claimed);
    for (int piece = 0; piece < PIECES; piece++) {
      running.stage("Piece " + piece);
      workload.piece();
      if (!running.tick()) {
        return isDone(delivery);
      }
      hide(delivery, surroundings.timings().leasing().lease());
    }
    return end(delivery, running, end);
  }

  private boolean end(Delivery delivery, RunningTask running, Workload.End end) {
    Instant now = surroundings.now();
    return switch (end) {
      case MADE ->
          running.complete(Samples.videoResult(running.claimed())).isPresent() || isDone(delivery);
      case REFUSED -> running.fail(Samples.error(now)).isPresent() || isDone(delivery);
      case FAILED_FOR_NOW -> comeBack(delivery, running.retry(Samples.error(now), PAUSE), PAUSE);
      case OUT_OF_TIME -> comeBack(delivery, running.pause(true), Duration.ZERO);
    };
  }

  private boolean comeBack(Delivery delivery, Optional<Task> written, Duration pause) {
    if (written.isEmpty()) {
      return isDone(delivery);
    }
    if (!hide(delivery, pause)) {
      ports.queues().send(delivery.message().queue(), List.of(delivery.message()), pause);
    }
    return false;
  }

  private boolean isDone(Delivery delivery) {
    Optional<Task> row = ports.store().find(delivery.message().key());
    boolean own =
        row.filter(task -> task.attempt().dispatch().equals(delivery.message().dispatch()))
            .isPresent();
    Instant early = delivery.sentAt().plus(surroundings.timings().messages().early());
    return own ? row.filter(Task::isOpen).isEmpty() : !surroundings.now().isBefore(early);
  }

  private boolean hide(Delivery delivery, Duration duration) {
    return ports.deliveries().hide(delivery.message().queue(), delivery.receipt(), duration);
  }
}
