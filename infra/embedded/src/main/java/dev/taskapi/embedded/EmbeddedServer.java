package dev.taskapi.embedded;

import java.net.URI;

/** One running server. */
interface EmbeddedServer {
  String LOOPBACK = "127.0.0.1";

  URI endpoint();

  /** Returns when it has stopped. */
  void stop() throws Exception;

  static URI endpointOn(int port) {
    return URI.create("http://" + LOOPBACK + ":" + port);
  }
}
