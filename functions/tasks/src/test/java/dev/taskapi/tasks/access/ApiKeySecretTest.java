package dev.taskapi.tasks.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskapi.tasks.AccountId;
import dev.taskapi.tasks.Ids;
import dev.taskapi.tasks.testing.InMemoryApiKeys;
import dev.taskapi.tasks.testing.Samples;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ApiKeySecretTest {
  private static ApiKeySecret random(AccountId account, long seed) {
    return ApiKeySecret.random(account, new Ids(new Random(seed)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "account_456", "A.b:c-d_e"})
  void whatIsRevealedIsReadBack(String account) {
    ApiKeySecret secret = random(new AccountId(account), 1);
    assertThat(secret.reveal()).startsWith("tapi_").matches("[a-z0-9_]+");
    assertThat(ApiKeySecret.parse(secret.reveal())).contains(secret);
    assertThat(secret.secret()).hasSize(64);
  }

  @Test
  void theLongestAccountFitsAHeader() {
    ApiKeySecret secret = random(new AccountId("a".repeat(128)), 1);
    assertThat(ApiKeySecret.parse(secret.reveal())).contains(secret);
    assertThat(secret.reveal()).hasSizeLessThan(1_000);
  }

  @Test
  void onlyItsOwnSecretOpensAKey() {
    InMemoryApiKeys keys = new InMemoryApiKeys();
    ApiKeySecret mine = keys.make(Samples.ACCOUNT);
    ApiKey key = keys.list(Samples.ACCOUNT).getFirst();
    assertThat(mine.opens(key)).isTrue();
    assertThat(random(Samples.ACCOUNT, 2).opens(key)).isFalse();
  }

  @Test
  void theSecretIsNotWhatIsPrinted() {
    ApiKeySecret secret = random(Samples.ACCOUNT, 1);
    assertThat(secret.toString()).contains(secret.keyId()).doesNotContain(secret.secret());
  }
}
