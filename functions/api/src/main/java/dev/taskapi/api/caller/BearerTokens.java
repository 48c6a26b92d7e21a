package dev.taskapi.api.caller;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.ImmutableSecret;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import dev.taskapi.api.problem.Problems;
import dev.taskapi.tasks.access.Scope;
import dev.taskapi.tasks.port.StoreException;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Verifies Bearer tokens. */
public final class BearerTokens {
  /** What a token's header may say that it is: nothing, a JWT, or an access token (RFC 9068). */
  private static final DefaultJOSEObjectTypeVerifier<SecurityContext> TYPES =
      new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null);

  private static final System.Logger LOG = System.getLogger(BearerTokens.class.getName());
  private static final JWKSelector ANY = new JWKSelector(new JWKMatcher.Builder().build());

  private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
  private final JWKSource<SecurityContext> keys;
  private final String accountsClaim;

  public BearerTokens(TokenSettings settings, InstantSource clock) {
    this.accountsClaim = settings.accountsClaim();
    this.keys = keys(settings.signature(), clock);
    processor.setJWSKeySelector(
        new JWSVerificationKeySelector<>(settings.signature().algorithm(), keys));
    processor.setJWSTypeVerifier(TYPES);
    processor.setJWTClaimsSetVerifier(new ClaimsCheck(settings, clock));
  }

  /** Has the issuer's keys before a token needs them; a failure is logged, and the token asks. */
  public void fetchKeys() {
    try {
      keys.get(ANY, null);
    } catch (KeySourceException unreachable) {
      LOG.log(
          System.Logger.Level.WARNING,
          "The issuer''s keys could not be fetched ahead; the first token asks for them: {0}",
          unreachable.getMessage());
    }
  }

  /** What a verified token says. */
  record Claims(String subject, List<String> accounts, Set<Scope> scopes) {}

  /**
   * A problem where the token is refused.
   *
   * @throws StoreException where none can be verified
   */
  Claims verify(String token) {
    try {
      JWTClaimsSet claims = processor.process(token, null);
      return new Claims(claims.getSubject(), accounts(claims), scopes(claims));
    } catch (ParseException | BadJOSEException refused) {
      throw Problems.unauthorized("The token is refused: " + refused.getMessage()).asException();
    } catch (JOSEException unreachable) {
      throw new StoreException(
          "No token can be verified: see to the issuer's keys: " + unreachable.getMessage(),
          unreachable);
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

  private static JWKSource<SecurityContext> keys(
      TokenSettings.Signature signature, InstantSource clock) {
    return switch (signature) {
      case TokenSettings.Signature.SharedSecret shared ->
          new ImmutableSecret<>(shared.secret().getBytes(StandardCharsets.UTF_8));
      case TokenSettings.Signature.PublishedKeys published ->
          IssuerKeys.at(published.jwks(), clock);
    };
  }
}
