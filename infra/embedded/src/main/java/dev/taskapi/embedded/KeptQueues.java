package dev.taskapi.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.pekko.actor.ActorRef;
import org.apache.pekko.actor.ActorSystem;
import org.apache.pekko.actor.Props;
import org.apache.pekko.pattern.Patterns;
import org.elasticmq.StrictSQSLimits$;
import org.elasticmq.actor.QueueManagerActor;
import org.elasticmq.actor.queue.QueueEvent;
import org.elasticmq.persistence.sql.DB$;
import org.elasticmq.persistence.sql.SqlQueuePersistenceActor;
import org.elasticmq.persistence.sql.SqlQueuePersistenceConfig;
import org.elasticmq.rest.sqs.TheSQSRestServerBuilder;
import org.elasticmq.util.NowProvider;
import scala.Option;
import scala.collection.immutable.List$;
import scala.util.Either;
import scalikejdbc.ConnectionPool$;

/** Queues whose definitions and messages ElasticMQ keeps in an H2 file. */
final class KeptQueues {
  private static final Duration RESTORE_LIMIT = Duration.ofSeconds(60);

  /** ElasticMQ has one connection pool in a process: a second store would write into the first. */
  private static final AtomicBoolean IN_USE = new AtomicBoolean();

  private final ActorRef store;
  private final ActorRef manager;

  private KeptQueues(ActorRef store, ActorRef manager) {
    this.store = store;
    this.manager = manager;
  }

  static KeptQueues open(Path directory, ActorSystem actors) throws Exception {
    if (!IN_USE.compareAndSet(false, true)) {
      throw new IllegalStateException(
          "Only one embedded cloud that keeps its data can run in a process at a time");
    }
    try {
      return restore(Files.createDirectories(directory).toAbsolutePath(), actors);
    } catch (Exception failed) {
      release();
      throw failed;
    }
  }

  private static KeptQueues restore(Path directory, ActorSystem actors) throws Exception {
    var file = "jdbc:h2:file:" + directory.resolve("queues") + ";DB_CLOSE_ON_EXIT=FALSE";
    var config = new SqlQueuePersistenceConfig(true, "org.h2.Driver", file, "", "", false);
    connect(config);
    var store =
        actors.actorOf(
            Props.create(
                SqlQueuePersistenceActor.class,
                () -> new SqlQueuePersistenceActor(config, List$.MODULE$.empty())));
    var manager =
        actors.actorOf(
            Props.create(
                QueueManagerActor.class,
                () ->
                    new QueueManagerActor(
                        new NowProvider(), StrictSQSLimits$.MODULE$, Option.apply(store))));
    var restored =
        Patterns.ask(store, new QueueEvent.Restore(manager), RESTORE_LIMIT)
            .toCompletableFuture()
            .get(RESTORE_LIMIT.toSeconds(), TimeUnit.SECONDS);
    if (restored instanceof Either<?, ?> outcome && outcome.isLeft()) {
      throw new IllegalStateException(
          "The queues in " + directory + " cannot be restored: " + outcome);
    }
    return new KeptQueues(store, manager);
  }

  /** ElasticMQ opens the pool for the first store of a process only, and we for the next ones. */
  private static void connect(SqlQueuePersistenceConfig config) {
    DB$.MODULE$.initializeSingleton(config);
    var pools = ConnectionPool$.MODULE$;
    if (!pools.isInitialized(pools.isInitialized$default$1())) {
      var settings = pools.singleton$default$4();
      var factory = pools.singleton$default$5(config.uri(), "", "", settings);
      pools.singleton(config.uri(), "", "", settings, factory);
    }
  }

  TheSQSRestServerBuilder serve(TheSQSRestServerBuilder builder) {
    return builder.withQueueManagerActor(manager).withQueueEventListener(store);
  }

  /** To be called when the actors have ended, so that nothing writes any more. */
  void close() {
    release();
  }

  private static void release() {
    ConnectionPool$.MODULE$.closeAll();
    IN_USE.set(false);
  }
}
