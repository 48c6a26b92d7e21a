package dev.taskapi.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** Signs tokens and publishes its keys by TLS, under a certificate that it made itself. */
public final class TokenIssuer implements AutoCloseable {
  private static final String PASSWORD = "changeit";
  private static final int LIFE_SECONDS = 600;

  private final RSAKey key;
  private final HttpsServer server;
  private final Path trusted;
  private final AtomicInteger asked = new AtomicInteger();

  /** Keeps its certificate in a folder. */
  public TokenIssuer(Path folder) throws IOException, GeneralSecurityException, JOSEException {
    key = new RSAKeyGenerator(2048).keyID("key-1").algorithm(JWSAlgorithm.RS256).generate();
    KeyStore own = certificate(Files.createDirectories(folder).resolve("issuer.p12"));
    trusted = folder.resolve("trusted.p12");
    writeTrusted(own);
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(tls(own)));
    server.createContext("/", this::answer);
    server.start();
  }

  /** Where its keys are. */
  public String jwks() {
    return "https://localhost:" + server.getAddress().getPort() + "/jwks.json";
  }

  /** What makes a JVM trust it. */
  public String flags() {
    return "-Djavax.net.ssl.trustStore=%s -Djavax.net.ssl.trustStorePassword=%s"
        .formatted(trusted.toAbsolutePath(), PASSWORD);
  }

  /** How often its keys were asked for. */
  public int asked() {
    return asked.get();
  }

  /** A user's token for one account. */
  public String token(String account) throws JOSEException {
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .subject("user_123")
            .issuer(DeployedStage.ISSUER)
            .audience(DeployedStage.AUDIENCE)
            .expirationTime(Date.from(Instant.now().plusSeconds(LIFE_SECONDS)))
            .claim("accounts", List.of(account))
            .build();
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
    token.sign(new RSASSASigner(key));
    return token.serialize();
  }

  private void answer(HttpExchange exchange) throws IOException {
    asked.incrementAndGet();
    byte[] keys = new JWKSet(key).toPublicJWKSet().toString().getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    try (exchange) {
      exchange.sendResponseHeaders(200, keys.length);
      exchange.getResponseBody().write(keys);
    }
  }

  private static KeyStore certificate(Path file) throws IOException, GeneralSecurityException {
    Files.deleteIfExists(file);
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "issuer",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                PASSWORD)
            .redirectErrorStream(true)
            .start();
    String said = new String(keytool.getInputStream().readAllBytes(), UTF_8);
    if (!Files.exists(file)) {
      throw new IOException("keytool made no certificate: " + said);
    }
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, PASSWORD.toCharArray());
    }
    return store;
  }

  private void writeTrusted(KeyStore own) throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setCertificateEntry("issuer", own.getCertificate("issuer"));
    try (OutputStream out = Files.newOutputStream(trusted)) {
      store.store(out, PASSWORD.toCharArray());
    }
  }

  private static SSLContext tls(KeyStore own) throws GeneralSecurityException {
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(own, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
