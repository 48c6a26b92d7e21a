package dev.taskapi.processing;

import dev.taskapi.generation.Generator;
import dev.taskapi.processing.run.Mailbox;
import dev.taskapi.processing.run.TaskRunner;
import dev.taskapi.processing.run.Workshop;
import dev.taskapi.requests.ContentRequest;
import dev.taskapi.tasks.Surroundings;
import dev.taskapi.tasks.cloud.Cloud;
import dev.taskapi.tasks.erase.Eraser;
import dev.taskapi.tasks.queue.Feeding;
import dev.taskapi.tasks.reconcile.DeadLetters;
import dev.taskapi.tasks.reconcile.DueErasures;
import dev.taskapi.tasks.reconcile.Reconciler;
import dev.taskapi.tasks.run.Backoff;
import dev.taskapi.tasks.run.Claims;
import java.security.SecureRandom;

/** The composition root of the SQS side. */
public final class Processing {
  private final Cloud cloud;
  private final Surroundings surroundings;

  public Processing(Cloud cloud, Surroundings surroundings) {
    this.cloud = cloud;
    this.surroundings = surroundings;
  }

  /** What runs the tasks of any type whose messages it is handed. */
  public TaskRunner runner(Generator<ContentRequest> generator) {
    Mailbox mailbox = new Mailbox(cloud.deliveries(), cloud.queues(), cloud.marks(), surroundings);
    Backoff backoff = new Backoff(surroundings.timings(), new SecureRandom());
    Workshop workshop =
        new Workshop(generator, cloud.store(), cloud.files(), surroundings, backoff);
    return new TaskRunner(
        new Claims(cloud.store(), surroundings), cloud.store(), mailbox, workshop);
  }

  public DeadLetters deadLetters() {
    return new DeadLetters(cloud.store(), cloud.queues(), surroundings);
  }

  public Feeding feeding() {
    return new Feeding(cloud.feeds().get(), cloud.processing(), surroundings);
  }

  public DueErasures dueErasures() {
    Eraser eraser = new Eraser(cloud.store(), cloud.files());
    return new DueErasures(cloud.erasures(), cloud.store(), eraser, surroundings);
  }

  public Reconciler reconciler() {
    return new Reconciler(cloud.store(), cloud.queues(), cloud.marks(), surroundings);
  }
}
