package dev.taskapi.embedded;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/** DynamoDB Local in a Jetty of our own, since its own server listens on every interface. */
final class DynamoDbServer implements EmbeddedServer {
  private final Server jetty;
  private final LocalDynamoDBRequestHandler tables;
  private final int port;

  private DynamoDbServer(Server jetty, LocalDynamoDBRequestHandler tables, int port) {
    this.jetty = jetty;
    this.tables = tables;
    this.port = port;
  }

  static DynamoDbServer start(Optional<Path> directory, int port) throws Exception {
    if (directory.isPresent()) {
      Files.createDirectories(directory.get());
    }
    var tables =
        new LocalDynamoDBRequestHandler(
            0, directory.isEmpty(), directory.map(Path::toString).orElse(null), true, false);
    var jetty = new Server();
    var connector = new ServerConnector(jetty);
    connector.setHost(LOOPBACK);
    connector.setPort(port);
    jetty.addConnector(connector);
    jetty.setHandler(new ContextHandler(new LocalDynamoDBServerHandler(tables, null), "/"));
    try {
      jetty.start();
    } catch (Exception refused) {
      end(jetty, tables);
      throw refused;
    }
    return new DynamoDbServer(jetty, tables, connector.getLocalPort());
  }

  @Override
  public URI endpoint() {
    return EmbeddedServer.endpointOn(port);
  }

  @Override
  public void stop() throws Exception {
    end(jetty, tables);
  }

  private static void end(Server jetty, LocalDynamoDBRequestHandler tables) throws Exception {
    jetty.stop();
    tables.shutdown();
  }
}
