package dev.taskapi.local;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.taskapi.embedded.EmbeddedCloud;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;

/** The whole service in this process, from the gateway to the files. */
final class LocalRun implements AutoCloseable {
  private final EmbeddedCloud cloud;
  private final HttpGateway gateway;

  private LocalRun(EmbeddedCloud cloud, HttpGateway gateway) {
    this.cloud = cloud;
    this.gateway = gateway;
  }

  /**
   * Starts everything and returns when it answers.
   *
   * @throws UserError if the port is taken
   */
  static LocalRun start(LocalOptions options) throws UserError, IOException {
    refuseTakenPort(options.port());
    var cloud = EmbeddedCloud.start(options.cloud());
    try {
      var settings = GatewaySettings.onPort(options.port());
      var gateway = HttpGateway.start(settings, Lambda.system(), List.of(), LocalRun::nothingHere);
      return new LocalRun(cloud, gateway);
    } catch (IOException | RuntimeException failed) {
      cloud.close();
      throw failed;
    }
  }

  URI endpoint() {
    return gateway.endpoint();
  }

  @Override
  public void close() {
    gateway.close();
    cloud.close();
  }

  /** Before anything is started, since the rest takes seconds. */
  private static void refuseTakenPort(int port) throws UserError, IOException {
    try (var probe = new ServerSocket()) {
      probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    } catch (BindException taken) {
      throw new UserError(
          "Port %d is in use: stop what listens there, or choose another with -Dport=N."
              .formatted(port));
    }
  }

  private static APIGatewayV2HTTPResponse nothingHere(APIGatewayV2HTTPEvent event, Context told) {
    return APIGatewayV2HTTPResponse.builder().withStatusCode(404).build();
  }
}
