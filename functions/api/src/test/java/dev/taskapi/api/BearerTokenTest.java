package dev.taskapi.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import dev.taskapi.api.caller.TokenSettings.Signature;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Callers with a token. */
final class BearerTokenTest {
  private static final String CREATE = "{\"task_id\": \"t\", \"task_type\": \"quiz\"}";

  private final Bench bench = new Bench();

  private Answer list(String token) {
    return bench.sendBare(bearer(Call.get("/api/tasks"), token));
  }

  private static Call bearer(Call call, String token) {
    return call.with("authorization", "Bearer " + token).with("x-account-id", "account_456");
  }

  @Test
  void aGoodTokenSpeaksForItsSubjectAndTheAccountOfTheHeader() {
    Call call = bearer(Call.post("/api/tasks", CREATE), Tokens.sign(Tokens.claims()));
    JsonNode task = bench.sendBare(call).ok(201);
    assertThat(task.path("user_id").asText()).isEqualTo("user_123");
    assertThat(task.path("account_id").asText()).isEqualTo("account_456");
    JsonNode other = bench.sendBare(call.with("x-account-id", "account_other")).ok(201);
    assertThat(other.path("account_id").asText()).isEqualTo("account_other");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer ", "bearer ", "BEARER   "})
  void theSchemesCaseDoesNotMatter(String scheme) {
    Call call = Call.get("/api/tasks").with("x-account-id", "account_456");
    assertThat(
            bench
                .sendBare(call.with("Authorization", scheme + Tokens.sign(Tokens.claims())))
                .status())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"account_789", "ACCOUNT_456", "account_456,account_other", "a/b"})
  void anotherAccountIsForbidden(String account) {
    Call call = bearer(Call.get("/api/tasks"), Tokens.sign(Tokens.claims()));
    assertThat(bench.sendBare(call.with("x-account-id", account)).detail(403))
        .isEqualTo("The token gives no access to the account of X-Account-ID");
  }

  @Test
  void aTokenWithoutAccountsReachesNone() {
    String token = Tokens.sign(Tokens.claims().claim("accounts", null));
    assertThat(list(token).status()).isEqualTo(403);
    assertThat(list(Tokens.sign(Tokens.claims().claim("accounts", List.of()))).status())
        .isEqualTo(403);
  }

  @Test
  void theAccountMustBeSaid() {
    Call call = bearer(Call.get("/api/tasks"), Tokens.sign(Tokens.claims()));
    String detail = "A Bearer token needs the account in X-Account-ID";
    assertThat(bench.sendBare(call.without("x-account-id")).detail(400)).isEqualTo(detail);
    assertThat(bench.sendBare(call.with("x-account-id", " ")).detail(400)).isEqualTo(detail);
  }

  @Test
  void aTokenAndAKeyAtOnceAreRefused() {
    Call call = bearer(Call.get("/api/tasks"), Tokens.sign(Tokens.claims()));
    assertThat(bench.sendBare(call.with("x-api-key", "anything")).detail(400))
        .isEqualTo("Send either Authorization or X-API-Key, not both");
  }

  @Test
  void nothingGivenIsUnauthorized() {
    Answer answer = bench.sendBare(Call.get("/api/tasks").with("x-account-id", "account_456"));
    assertThat(answer.detail(401)).contains("Bearer").contains("X-API-Key");
    assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer realm=");
  }

  @ParameterizedTest
  @CsvSource({
    "tasks:read, 200, 403", "tasks:write, 403, 201", "tasks:read tasks:write, 200, 201",
    "openid tasks:read profile, 200, 403", "'', 403, 403", "queue:manage, 403, 403",
    "TASKS:READ, 403, 403"
  })
  void aScopeClaimLimitsWhatATokenMayDo(String scope, int read, int write) {
    String token = Tokens.sign(Tokens.claims().claim("scope", scope));
    assertThat(list(token).status()).isEqualTo(read);
    Answer created = bench.sendBare(bearer(Call.post("/api/tasks", CREATE), token));
    assertThat(created.status()).isEqualTo(write);
    if (write == 403) {
      assertThat(created.detail(403)).isEqualTo("This call needs the scope tasks:write");
      bench.assertNothingHappened();
    }
  }

  @Test
  void aSharedSecretHasAtLeast32Bytes() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Signature.SharedSecret("x".repeat(31)))
        .withMessageContaining("32 bytes")
        .withMessageNotContaining("xxx");
    assertThat(new Signature.SharedSecret(Tokens.SECRET).toString()).doesNotContain(Tokens.SECRET);
  }
}
