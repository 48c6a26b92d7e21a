package dev.taskapi.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskapi.tasks.testing.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Headers that say more, or other, than one caller: a header sent twice has its values joined. */
final class CallerHeadersTest {
  private final Bench bench = new Bench();
  private final String token = Tokens.sign(Tokens.claims());
  private final String key = bench.keys.make(Samples.ACCOUNT).reveal();

  private int status(Call call) {
    Answer answer = bench.sendBare(call);
    return answer.status() == 200 ? 200 : answer.problem(answer.status()).path("status").asInt();
  }

  private Call bearer(String authorization) {
    return Call.get("/api/tasks")
        .with("authorization", authorization)
        .with("x-account-id", "account_456");
  }

  @Test
  void aHeaderSentTwiceProvesNothing() {
    assertThat(status(bearer("Bearer " + token))).isEqualTo(200);
    assertThat(status(bearer("Bearer " + token + ",Bearer " + token))).isEqualTo(401);
    Call byKey = Call.get("/api/tasks");
    assertThat(status(byKey.with("x-api-key", key + "," + key))).isEqualTo(401);
    assertThat(status(byKey.with("x-api-key", key).with("x-account-id", "account_456,account_456")))
        .isEqualTo(403);
  }

  @Test
  void aKeyIsNoTokenAndATokenNoKey() {
    assertThat(status(bearer("Bearer " + key))).isEqualTo(401);
    assertThat(status(Call.get("/api/tasks").with("x-api-key", token))).isEqualTo(401);
    assertThat(status(bearer("Bearer " + token).with("x-api-key", key))).isEqualTo(400);
    assertThat(status(bearer("").with("x-api-key", key))).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "account_４56",
        "аccount_456",
        "account_456\u200b",
        "account_456\u0000",
        " account_456"
      })
  void anAccountThatOnlyLooksAlikeIsAnother(String lookalike) {
    assertThat(status(bearer("Bearer " + token).with("x-account-id", lookalike))).isEqualTo(403);
    Call byKey = Call.get("/api/tasks").with("x-api-key", key);
    assertThat(status(byKey.with("x-account-id", lookalike))).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"account#1", "a/b", "ａ", "", "keys#account_456"})
  void aTokensAccountOfAnotherFormIsNotReached(String account) {
    String strange = Tokens.sign(Tokens.claims().claim("accounts", List.of(account)));
    Call call = bearer("Bearer " + strange).with("x-account-id", account);
    assertThat(status(call)).isEqualTo(account.isEmpty() ? 400 : 403);
  }
}
