package dev.taskapi.requests;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/**
 * An https address of a caller's file whose host is not plainly a private one. Where the name leads
 * is only known when it is fetched, and checked again then.
 */
public record AssetUrl(URI uri) {
  public static final int LONGEST = 2_048;
  static final String RULE =
      "must be an https URL of a public host, without user name and at most 2048 characters";

  public AssetUrl {
    if (!isAllowed(uri)) {
      throw new IllegalArgumentException("URL " + RULE);
    }
  }

  public static Optional<AssetUrl> parse(String text) {
    try {
      return text.length() > LONGEST ? Optional.empty() : Optional.of(new AssetUrl(new URI(text)));
    } catch (URISyntaxException | IllegalArgumentException refused) {
      return Optional.empty();
    }
  }

  private static boolean isAllowed(URI uri) {
    return "https".equalsIgnoreCase(uri.getScheme())
        && uri.getHost() != null
        && uri.getRawUserInfo() == null
        && !isPrivate(uri.getHost().toLowerCase(Locale.ROOT));
  }

  private static boolean isPrivate(String host) {
    String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    return name.equals("localhost")
        || name.endsWith(".localhost")
        || name.endsWith(".local")
        || name.endsWith(".internal")
        || name.contains("%") // an address with a zone is never a public one
        || literal(name).filter(address -> !PublicAddress.is(address)).isPresent();
  }

  /** Reads what C libraries take for an address too: 127.1, 0x7f000001, 2130706433, 0177.0.0.1. */
  private static Optional<InetAddress> literal(String name) {
    try {
      return Optional.of(
          name.startsWith("[") ? InetAddress.ofLiteral(name) : Inet4Address.ofPosixLiteral(name));
    } catch (IllegalArgumentException notALiteral) {
      return Optional.empty();
    }
  }
}
