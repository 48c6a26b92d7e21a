package dev.taskapi.embedded;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.pekko.actor.ActorSystem;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;

/** ElasticMQ in an actor system of our own, which decides where messages are kept and logged. */
final class QueueServer implements EmbeddedServer {
  private static final long STOP_SECONDS = 20;

  private final ActorSystem actors;
  private final Optional<KeptQueues> kept;
  private final SQSRestServer rest;
  private final int port;

  private QueueServer(ActorSystem actors, Optional<KeptQueues> kept, SQSRestServer rest, int port) {
    this.actors = actors;
    this.kept = kept;
    this.rest = rest;
    this.port = port;
  }

  static QueueServer start(Optional<Path> directory, int port) throws Exception {
    var actors = QuietLogs.actorSystem();
    Optional<KeptQueues> kept = Optional.empty();
    try {
      if (directory.isPresent()) {
        kept = Optional.of(KeptQueues.open(directory.get(), actors));
      }
      var plain =
          SQSRestServerBuilder.withActorSystem(actors)
              .withInterface(LOOPBACK)
              .withPort(port)
              .withAWSRegion(EmbeddedCloud.REGION);
      var builder = kept.map(queues -> queues.serve(plain)).orElse(plain);
      var rest = builder.start();
      var bound = rest.waitUntilStarted().localAddress().getPort();
      return new QueueServer(actors, kept, rest, bound);
    } catch (Exception failed) {
      end(actors, kept);
      throw failed;
    }
  }

  @Override
  public URI endpoint() {
    return EmbeddedServer.endpointOn(port);
  }

  @Override
  public void stop() throws Exception {
    rest.stopAndWait();
    end(actors, kept);
  }

  private static void end(ActorSystem actors, Optional<KeptQueues> kept) throws Exception {
    actors.terminate();
    actors.getWhenTerminated().toCompletableFuture().get(STOP_SECONDS, TimeUnit.SECONDS);
    kept.ifPresent(KeptQueues::close);
  }
}
