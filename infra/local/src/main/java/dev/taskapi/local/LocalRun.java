package dev.taskapi.local;

import dev.taskapi.api.Api;
import dev.taskapi.generation.Generator;
import dev.taskapi.requests.ContentRequest;
import dev.taskapi.tasks.Ids;
import dev.taskapi.tasks.Surroundings;
import dev.taskapi.tasks.Timings;
import dev.taskapi.tasks.cloud.Cloud;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.InstantSource;

/** The whole service in this process. */
final class LocalRun implements AutoCloseable {
  private final LocalCloud cloud;
  private final HttpGateway gateway;
  private final LocalProcessing processing;
  private final LocalEnvironment environment;

  private LocalRun(
      LocalCloud cloud,
      HttpGateway gateway,
      LocalProcessing processing,
      LocalEnvironment environment) {
    this.cloud = cloud;
    this.gateway = gateway;
    this.processing = processing;
    this.environment = environment;
  }

  /**
   * Starts everything and returns when it answers.
   *
   * @throws UserError where the port is taken
   */
  static LocalRun start(LocalOptions options, Generator<ContentRequest> generator)
      throws UserError, IOException {
    refuseTakenPort(options.port());
    CallLogFile.use();
    Surroundings surroundings =
        new Surroundings(InstantSource.system(), Ids.secure(), Timings.standard());
    DevelopmentAccess access = new DevelopmentAccess();
    LocalCloud local = LocalCloud.start(options.cloud());
    try {
      LocalProcessing processing =
          LocalProcessing.start(
              local.clients(),
              local.settings(),
              surroundings,
              generator,
              PollerSettings.standard().slots());
      Cloud cloud =
          Cloud.of(local.clients(), local.settings(), surroundings).fedBy(processing::feeds);
      HttpGateway gateway =
          startApi(
              new Api(cloud, access.apiSettings(options.limits()), surroundings),
              options.port(),
              processing);
      return new LocalRun(
          local, gateway, processing, environment(access, cloud, gateway, surroundings));
    } catch (IOException | RuntimeException failed) {
      local.close();
      throw failed;
    }
  }

  private static HttpGateway startApi(Api api, int port, LocalProcessing processing)
      throws IOException {
    try {
      return LocalApi.start(api, port);
    } catch (IOException | RuntimeException failed) {
      processing.close();
      throw failed;
    }
  }

  private static LocalEnvironment environment(
      DevelopmentAccess access, Cloud cloud, HttpGateway gateway, Surroundings surroundings) {
    URI address = URI.create("http://localhost:" + gateway.endpoint().getPort());
    return new LocalEnvironment(
        address,
        new LocalEnvironment.Caller(
            DevelopmentAccess.ACCOUNT.value(),
            access.key(cloud.keys(), DevelopmentAccess.ACCOUNT, surroundings.now())),
        access.token(surroundings.now()),
        new LocalEnvironment.Caller(
            DevelopmentAccess.OTHER_ACCOUNT.value(),
            access.key(cloud.keys(), DevelopmentAccess.OTHER_ACCOUNT, surroundings.now())));
  }

  LocalProcessing processing() {
    return processing;
  }

  LocalEnvironment environment() {
    return environment;
  }

  @Override
  public void close() {
    gateway.close();
    processing.close();
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
}
