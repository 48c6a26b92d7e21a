package dev.taskapi.api.caller;

import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import java.time.InstantSource;
import java.util.Date;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks issuer, audience and times, these by the injected clock and with a minute's grace. A claim
 * that is null is absent.
 */
final class ClaimsCheck extends DefaultJWTClaimsVerifier<SecurityContext> {
  private final InstantSource clock;

  ClaimsCheck(TokenSettings settings, InstantSource clock) {
    super(
        settings.audience(),
        new JWTClaimsSet.Builder().issuer(settings.issuer()).build(),
        Set.of("sub", "exp"));
    this.clock = clock;
  }

  @Override
  public void verify(JWTClaimsSet claims, @Nullable SecurityContext context)
      throws BadJWTException {
    super.verify(claims, context);
    if (claims.getExpirationTime() == null) {
      throw new BadJWTException("JWT without expiry");
    }
    if (claims.getSubject() == null || claims.getSubject().isBlank()) {
      throw new BadJWTException("JWT without subject");
    }
  }

  @Override
  protected Date currentTime() {
    return Date.from(clock.instant());
  }
}
