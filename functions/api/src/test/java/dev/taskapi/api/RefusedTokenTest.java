package dev.taskapi.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import dev.taskapi.tasks.testing.ManualClock;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens that are not what they should be. */
final class RefusedTokenTest {
  private final Bench bench = new Bench();

  private Answer list(String token) {
    return list(Call.get("/api/tasks").with("authorization", "Bearer " + token));
  }

  private Answer list(Call call) {
    return bench.sendBare(call.with("x-account-id", "account_456"));
  }

  private void assertRefused(String token) {
    Answer answer = list(token);
    assertThat(answer.detail(401)).startsWith("The token is refused");
    assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer realm=");
  }

  private void assertRefused(JWTClaimsSet.Builder claims) {
    assertRefused(Tokens.sign(claims));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Bearer",
        "Bearer ",
        "Basic dTpw",
        "Bearer x",
        "Bearer a.b.c",
        "Bearer ..",
        "Bearer eyJhbGciOiJIUzI1NiJ9.e30.",
        "Bearer é.é.é"
      })
  void garbageIsUnauthorized(String authorization) {
    Call call = Call.get("/api/tasks").with("x-account-id", "account_456");
    Answer answer = bench.sendBare(call.with("authorization", authorization));
    assertThat(answer.problem(401)).isNotEmpty();
    assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer realm=");
  }

  @Test
  void aTokenOfDeeplyNestedJsonIsRefused() {
    String deep = "[".repeat(3_000) + "]".repeat(3_000);
    String header = "{\"alg\": \"HS256\", \"x\": " + deep + "}";
    assertRefused(
        Base64.getUrlEncoder().withoutPadding().encodeToString(header.getBytes(UTF_8))
            + ".e30.AAAA");
  }

  @Test
  void claimsOfSomebodyElseAreRefused() {
    assertRefused(Tokens.claims().issuer("https://other.example"));
    assertRefused(Tokens.claims().issuer(null));
    assertRefused(Tokens.claims().audience("another-api"));
    assertRefused(Tokens.claims().audience((String) null));
    assertRefused(Tokens.claims().notBeforeTime(Date.from(ManualClock.START.plusSeconds(120))));
    assertThat(list(Tokens.sign(Tokens.claims().audience(List.of("x", "task-api")))).status())
        .isEqualTo(200);
  }

  @Test
  void aTokenEndsWithItsExpiry() {
    String token = Tokens.sign(Tokens.claims());
    bench.clock.advanceSeconds(3_599);
    assertThat(list(token).status()).isEqualTo(200);
    bench.clock.advanceSeconds(62);
    assertRefused(token);
    assertRefused(Tokens.claims().expirationTime(null));
  }

  @ParameterizedTest
  @CsvSource({
    "'{\"sub\": null, \"exp\": 4102444800}'",
    "'{\"sub\": \"\", \"exp\": 4102444800}'",
    "'{\"exp\": 4102444800}'",
    "'{\"sub\": \"u\", \"exp\": null}'",
    "'{\"sub\": \"u\", \"exp\": \"never\"}'",
    "'{\"sub\": \"u\"}'"
  })
  void aTokenNeedsSubjectAndExpiry(String claims) throws Exception {
    String full =
        claims.replaceFirst(
            "\\{",
            "{\"iss\": \"%s\", \"aud\": \"%s\", \"accounts\": [\"account_456\"], "
                .formatted(Tokens.ISSUER, Tokens.AUDIENCE));
    JWSObject token = new JWSObject(new JWSHeader(JWSAlgorithm.HS256), new Payload(full));
    token.sign(Tokens.hmac(Tokens.SECRET));
    assertRefused(token.serialize());
  }

  @ParameterizedTest
  @ValueSource(strings = {"account_456", "5"})
  void accountsAreAList(String accounts) {
    assertRefused(Tokens.claims().claim("accounts", accounts));
    assertRefused(Tokens.claims().claim("accounts", Map.of("a", accounts)));
    assertRefused(Tokens.claims().claim("accounts", List.of(5)));
  }

  @Test
  void anotherSignatureOrAlgorithmIsRefused() {
    JWSHeader hs256 = new JWSHeader(JWSAlgorithm.HS256);
    assertRefused(Tokens.sign(Tokens.claims(), hs256, Tokens.hmac(Tokens.ANOTHER_SECRET)));
    assertRefused(new PlainJWT(Tokens.claims().build()).serialize());
    String strong = Tokens.SECRET.repeat(2);
    assertRefused(
        Tokens.sign(Tokens.claims(), new JWSHeader(JWSAlgorithm.HS512), Tokens.hmac(strong)));
    String good = Tokens.sign(Tokens.claims());
    assertRefused(good.substring(0, good.lastIndexOf('.') + 1));
    assertRefused(good.substring(0, good.length() - 3) + "AAA");
  }

  @ParameterizedTest
  @CsvSource({"JWT, 200", "at+jwt, 200", "AT+JWT, 200", "logout+jwt, 401"})
  void anAccessTokenMaySayThatItIsOne(String type, int status) {
    JWSHeader header =
        new JWSHeader.Builder(JWSAlgorithm.HS256).type(new JOSEObjectType(type)).build();
    String token = Tokens.sign(Tokens.claims(), header, Tokens.hmac(Tokens.SECRET));
    assertThat(list(token).status()).isEqualTo(status);
  }
}
