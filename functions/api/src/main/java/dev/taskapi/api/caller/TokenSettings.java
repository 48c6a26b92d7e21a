package dev.taskapi.api.caller;

import com.nimbusds.jose.JWSAlgorithm;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * Which tokens are accepted: those of one issuer for one audience, signed by one algorithm.
 *
 * @param accountsClaim the claim that lists the accounts of the token's holder
 */
public record TokenSettings(
    String issuer, String audience, String accountsClaim, Signature signature) {

  /** How tokens are signed. */
  public sealed interface Signature {
    JWSAlgorithm algorithm();

    /** A shared secret of at least 32 bytes; for local runs only. */
    record SharedSecret(String secret) implements Signature {
      public SharedSecret {
        if (secret.getBytes(StandardCharsets.UTF_8).length < 32) {
          throw new IllegalArgumentException("a shared secret needs at least 32 bytes");
        }
      }

      @Override
      public JWSAlgorithm algorithm() {
        return JWSAlgorithm.HS256;
      }

      @Override
      public String toString() {
        return "SharedSecret[]";
      }
    }

    /** Keys that the issuer publishes; RS256 or ES256. */
    record PublishedKeys(URI jwks, JWSAlgorithm algorithm) implements Signature {
      public PublishedKeys {
        if (!algorithm.equals(JWSAlgorithm.RS256) && !algorithm.equals(JWSAlgorithm.ES256)) {
          throw new IllegalArgumentException("published keys sign by RS256 or ES256");
        }
      }
    }
  }
}
