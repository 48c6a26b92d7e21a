package dev.taskapi.api.caller;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.source.ImmutableSecret;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import dev.taskapi.api.problem.Problems;
import dev.taskapi.tasks.access.Scope;
import java.net.MalformedURLException;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Verifies Bearer tokens. */
public final class BearerTokens {
  private static final Duration KEYS_REMEMBERED = Duration.ofMinutes(15);
  private static final Duration KEYS_PATIENCE = Duration.ofSeconds(5);
  private static final Duration BETWEEN_FETCHES = Duration.ofMinutes(1);
  private static final Duration OUTAGE = Duration.ofHours(1);

  private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
  private final String accountsClaim;

  public BearerTokens(TokenSettings settings, InstantSource clock) {
    this.accountsClaim = settings.accountsClaim();
    processor.setJWSKeySelector(
        new JWSVerificationKeySelector<>(
            settings.signature().algorithm(), keys(settings.signature())));
    processor.setJWTClaimsSetVerifier(new ClockedVerifier(settings, clock));
  }

  /** What a verified token says. */
  record Claims(String subject, List<String> accounts, Set<Scope> scopes) {}

  Claims verify(String token) {
    try {
      JWTClaimsSet claims = processor.process(token, null);
      return new Claims(claims.getSubject(), accounts(claims), scopes(claims));
    } catch (ParseException | BadJOSEException refused) {
      throw Problems.unauthorized("The token is refused: " + refused.getMessage()).asException();
    } catch (JOSEException unreachable) {
      throw Problems.unavailable().asException();
    }
  }

  private List<String> accounts(JWTClaimsSet claims) throws ParseException {
    return Optional.ofNullable(claims.getStringListClaim(accountsClaim)).orElse(List.of());
  }

  private static Set<Scope> scopes(JWTClaimsSet claims) throws ParseException {
    String scope = claims.getStringClaim("scope");
    return scope == null
        ? EnumSet.allOf(Scope.class)
        : Arrays.stream(scope.split(" "))
            .flatMap(name -> Scope.ofWireName(name).stream())
            .collect(Collectors.toSet());
  }

  private static JWKSource<SecurityContext> keys(TokenSettings.Signature signature) {
    return switch (signature) {
      case TokenSettings.Signature.SharedSecret shared ->
          new ImmutableSecret<>(shared.secret().getBytes(StandardCharsets.UTF_8));
      case TokenSettings.Signature.PublishedKeys published -> published(published);
    };
  }

  private static JWKSource<SecurityContext> published(
      TokenSettings.Signature.PublishedKeys published) {
    try {
      return JWKSourceBuilder.<SecurityContext>create(published.jwks().toURL())
          .cache(KEYS_REMEMBERED.toMillis(), KEYS_PATIENCE.toMillis())
          .rateLimited(BETWEEN_FETCHES.toMillis())
          .outageTolerant(OUTAGE.toMillis())
          .build();
    } catch (MalformedURLException noUrl) {
      throw new IllegalArgumentException(
          "no address of published keys: " + published.jwks(), noUrl);
    }
  }

  /** Tells the time by the injected clock. */
  private static final class ClockedVerifier extends DefaultJWTClaimsVerifier<SecurityContext> {
    private final InstantSource clock;

    ClockedVerifier(TokenSettings settings, InstantSource clock) {
      super(
          settings.audience(),
          new JWTClaimsSet.Builder().issuer(settings.issuer()).build(),
          Set.of("sub", "exp"));
      this.clock = clock;
    }

    @Override
    protected Date currentTime() {
      return Date.from(clock.instant());
    }
  }
}
