package dev.taskapi.generation.assets;

import dev.taskapi.requests.PublicAddress;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.function.Predicate;
import javax.net.ssl.SSLContext;

/**
 * How names are looked up, which addresses may be reached, and whose certificates are believed.
 *
 * @param allowed tells the addresses that may be reached
 */
record Network(Resolver resolver, Predicate<InetAddress> allowed, SSLContext tls) {
  /** Looks up a host's addresses. */
  @FunctionalInterface
  interface Resolver {
    List<InetAddress> resolve(String host) throws UnknownHostException;
  }

  /** The public internet, and nothing else. */
  static Network internet() {
    return new Network(
        host -> List.of(InetAddress.getAllByName(host)), PublicAddress::is, systemTls());
  }

  /** The same without a limit to where it leads, for addresses that the operator gave. */
  Network unlimited() {
    return new Network(resolver, address -> true, tls);
  }

  private static SSLContext systemTls() {
    try {
      return SSLContext.getDefault();
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
