package dev.taskapi.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.taskapi.tasks.AccountId;
import dev.taskapi.tasks.access.ApiKeySecret;
import dev.taskapi.tasks.access.Scope;
import dev.taskapi.tasks.testing.ManualClock;
import dev.taskapi.tasks.testing.Samples;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Callers with an API key. */
final class ApiKeyTest {
  private final Bench bench = new Bench();
  private final ApiKeySecret secret = bench.keys.make(Samples.ACCOUNT);

  private Answer list(String key) {
    return bench.sendBare(Call.get("/api/tasks").with("X-API-Key", key));
  }

  private void assertRefused(String key) {
    Answer answer = list(key);
    assertThat(answer.detail(401)).isEqualTo("The API key is unknown, expired or revoked");
    assertThat(answer.header("WWW-Authenticate")).contains("ApiKey realm=");
  }

  @Test
  void aKeyAloneSpeaksForItsAccount() {
    Call call = Call.post("/api/tasks", "{\"task_type\": \"quiz\"}");
    JsonNode task = bench.sendBare(call.with("x-api-key", secret.reveal())).ok(201);
    assertThat(task.path("account_id").asText()).isEqualTo("account_456");
    assertThat(task.path("user_id").asText()).isEqualTo("api_key_user_account_456");
  }

  @Test
  void anAccountBesideTheKeyMustBeTheKeys() {
    Call call = Call.get("/api/tasks").with("X-API-Key", secret.reveal());
    assertThat(bench.sendBare(call.with("X-Account-ID", "account_456")).status()).isEqualTo(200);
    assertThat(bench.sendBare(call.with("X-Account-ID", "account_789")).detail(403))
        .isEqualTo("The API key does not belong to the account of X-Account-ID");
  }

  @Test
  void aKeySeesNothingOfAnotherAccount() {
    bench.has(Samples.task("t").of(Samples.OTHER_ACCOUNT).completed());
    assertThat(list(secret.reveal()).each("task_id")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "tapi_", "your_api_key_here", "é"})
  void whatIsNoKeyIsRefusedWithoutALookUp(String key) {
    int before = bench.keys.reads();
    assertRefused(key);
    assertThat(bench.keys.reads()).isEqualTo(before);
  }

  @Test
  void aMistypedKeyIsRefusedWithoutALookUp() {
    String key = secret.reveal();
    char last = key.charAt(key.length() - 1);
    assertRefused(key.substring(0, key.length() - 1) + (last == '0' ? '1' : '0'));
    assertRefused(key.toUpperCase(Locale.ROOT));
    assertRefused(key + "0");
    assertThat(bench.keys.reads()).isZero();
  }

  @Test
  void theSecretMustFitTheRecord() {
    assertRefused(new ApiKeySecret(Samples.ACCOUNT, secret.keyId(), "0".repeat(64)).reveal());
    assertRefused(
        new ApiKeySecret(Samples.OTHER_ACCOUNT, secret.keyId(), secret.secret()).reveal());
    assertRefused(new ApiKeySecret(Samples.ACCOUNT, "0".repeat(16), secret.secret()).reveal());
  }

  @Test
  void aRevokedKeyStopsWithinAMinute() {
    assertThat(list(secret.reveal()).status()).isEqualTo(200);
    bench.clock.advanceSeconds(1);
    bench.keys.revoke(Samples.ACCOUNT, secret.keyId(), bench.clock.instant());
    bench.clock.advanceSeconds(59);
    assertRefused(secret.reveal());
  }

  @Test
  void aRecordIsNotReadAtEveryCall() {
    for (int i = 0; i < 20; i++) {
      assertThat(list(secret.reveal()).status()).isEqualTo(200);
      bench.clock.advanceSeconds(1);
    }
    assertThat(bench.keys.reads()).isEqualTo(1);
  }

  @Test
  void anExpiredKeyStopsAtOnce() {
    ApiKeySecret short10 =
        bench.keys.make(
            Samples.ACCOUNT, Scope.ofKeys(), Optional.of(ManualClock.START.plusSeconds(10)));
    bench.clock.advanceSeconds(9);
    assertThat(list(short10.reveal()).status()).isEqualTo(200);
    bench.clock.advanceSeconds(1);
    assertRefused(short10.reveal());
  }

  @Test
  void aKeyMayDoWhatItsScopesSay() {
    ApiKeySecret reader =
        bench.keys.make(Samples.ACCOUNT, Set.of(Scope.TASKS_READ), Optional.empty());
    assertThat(list(reader.reveal()).status()).isEqualTo(200);
    Call create = Call.post("/api/tasks", "{\"task_type\": \"quiz\"}");
    assertThat(bench.sendBare(create.with("X-API-Key", reader.reveal())).detail(403))
        .isEqualTo("This call needs the scope tasks:write");
    bench.assertNothingHappened();
  }

  @Test
  void manyKeysAreCheckedEachByItsOwnRecord() {
    for (int i = 0; i < 50; i++) {
      AccountId account = new AccountId("a-" + i);
      bench.has(Samples.task("t-" + i).of(account).queued());
      assertThat(list(bench.keys.make(account).reveal()).each("task_id")).containsExactly("t-" + i);
    }
  }

  @Test
  void keysThatCannotBeReadAre503AndKnownOnesWorkForHalfAMinuteMore() {
    assertThat(list(secret.reveal()).status()).isEqualTo(200);
    bench.keys.setOutOfReach(true);
    assertThat(list(secret.reveal()).status()).isEqualTo(200);

    bench.clock.advance(Duration.ofSeconds(31));
    assertThat(list(secret.reveal()).detail(503)).contains("repeat the call");

    bench.keys.setOutOfReach(false);
    assertThat(list(secret.reveal()).status()).isEqualTo(200);
  }
}
