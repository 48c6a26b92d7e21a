package dev.taskapi.generation.assets;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** An https server on the loopback, with a certificate of its own for the host files.test. */
final class TlsServer implements AutoCloseable {
  private static final char[] PASSWORD = "password".toCharArray();

  private final HttpsServer server;
  private final SSLContext tls;
  private final AtomicInteger requests = new AtomicInteger();
  private final AtomicLong sent = new AtomicLong();
  private final CountDownLatch closed = new CountDownLatch(1);

  private TlsServer(HttpsServer server, SSLContext tls) {
    this.server = server;
    this.tls = tls;
  }

  static TlsServer start(Path folder) throws IOException, GeneralSecurityException {
    SSLContext tls = tls(keys(folder));
    HttpsServer server =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(tls));
    TlsServer result = new TlsServer(server, tls);
    server.createContext("/", result::answer);
    server.setExecutor(Thread::startVirtualThread);
    server.start();
    return result;
  }

  SSLContext tls() {
    return tls;
  }

  int port() {
    return server.getAddress().getPort();
  }

  /** How many bytes of endless files were taken. */
  long sent() {
    return sent.get();
  }

  int requests() {
    return requests.get();
  }

  private void answer(HttpExchange exchange) throws IOException {
    requests.incrementAndGet();
    String path = exchange.getRequestURI().getPath();
    try (exchange) {
      switch (path) {
        case "/logo.png" -> send(exchange, 200, png());
        case "/text.png" ->
            send(exchange, 200, "this is no picture at all".getBytes(StandardCharsets.UTF_8));
        case "/endless.png" -> endless(exchange, png());
        case "/endless.mp4" -> endless(exchange, film());
        case "/stuck.png" -> stuck(exchange);
        case "/told.png" -> {
          exchange.sendResponseHeaders(200, 10_000_000);
          exchange.getResponseBody().write(png());
        }
        case "/moved.png" -> {
          exchange.getResponseHeaders().add("Location", "/logo.png");
          send(exchange, 302, new byte[1]);
        }
        case "/broken.png" -> send(exchange, 503, new byte[1]);
        default -> send(exchange, 404, new byte[1]);
      }
    } catch (IOException goneAway) {
      // The client ends what it refuses.
      exchange.close();
    }
  }

  /** Five gigabytes and more, were they taken. */
  private void endless(HttpExchange exchange, byte[] head) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    OutputStream body = exchange.getResponseBody();
    body.write(head);
    while (true) {
      body.write(new byte[10_000]);
      sent.addAndGet(10_000);
    }
  }

  /** Begins, and then says nothing until the server is closed. */
  private void stuck(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    exchange.getResponseBody().write(png());
    exchange.getResponseBody().flush();
    try {
      closed.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static byte[] film() {
    return "....ftypisom....".getBytes(StandardCharsets.US_ASCII);
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }

  static byte[] png() {
    byte[] bytes = new byte[200];
    byte[] magic = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    System.arraycopy(magic, 0, bytes, 0, magic.length);
    return bytes;
  }

  private static KeyStore keys(Path folder) throws IOException, GeneralSecurityException {
    Path file = folder.resolve("keys.p12");
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
            "-genkeypair",
            "-alias",
            "test",
            "-keyalg",
            "EC",
            "-dname",
            "CN=files.test",
            "-ext",
            "san=dns:files.test",
            "-validity",
            "2",
            "-storetype",
            "PKCS12",
            "-storepass",
            new String(PASSWORD),
            "-keystore",
            file.toString());
    try {
      new ProcessBuilder(command).inheritIO().start().waitFor();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException(stopped);
    }
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      keys.load(in, PASSWORD);
    }
    return keys;
  }

  private static SSLContext tls(KeyStore keys) throws GeneralSecurityException {
    KeyManagerFactory own = KeyManagerFactory.getInstance("PKIX");
    own.init(keys, PASSWORD);
    TrustManagerFactory believed = TrustManagerFactory.getInstance("PKIX");
    believed.init(keys);
    SSLContext tls = SSLContext.getInstance("TLS");
    tls.init(own.getKeyManagers(), believed.getTrustManagers(), null);
    return tls;
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
  }
}
