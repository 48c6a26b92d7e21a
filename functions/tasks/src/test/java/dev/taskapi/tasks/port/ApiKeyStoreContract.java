package dev.taskapi.tasks.port;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskapi.tasks.AccountId;
import dev.taskapi.tasks.Parallel;
import dev.taskapi.tasks.access.ApiKey;
import dev.taskapi.tasks.access.ApiKey.Lifetime;
import dev.taskapi.tasks.access.ApiKeyStore;
import dev.taskapi.tasks.access.Scope;
import dev.taskapi.tasks.testing.ManualClock;
import dev.taskapi.tasks.testing.Samples;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What {@link ApiKeyStore} promises. */
abstract class ApiKeyStoreContract {
  private static final AccountId MINE = Samples.ACCOUNT;
  private static final AccountId THEIRS = Samples.OTHER_ACCOUNT;
  private static final Instant NOW = ManualClock.START;

  /** The same empty store during one test. */
  abstract ApiKeyStore keys();

  private static ApiKey plain(AccountId account, String id) {
    return new ApiKey(
        account,
        id,
        "hash of " + id,
        Optional.empty(),
        Scope.ofKeys(),
        new Lifetime(NOW, Optional.empty(), Optional.empty()));
  }

  private static ApiKey full(AccountId account, String id, Optional<Instant> revokedAt) {
    return new ApiKey(
        account,
        id,
        "hash of " + id,
        Optional.of("CI é😀"),
        Set.of(Scope.TASKS_READ, Scope.QUEUE_MANAGE),
        new Lifetime(NOW, Optional.of(NOW.plusSeconds(60)), revokedAt));
  }

  @Test
  void whatWasPutIsFound() {
    ApiKey plain = plain(MINE, "k1");
    ApiKey full = full(MINE, "k2", Optional.of(NOW.plusMillis(1)));
    keys().put(plain);
    keys().put(full);

    assertThat(keys().find(MINE, "k1")).contains(plain);
    assertThat(keys().find(MINE, "k2")).contains(full);
    assertThat(keys().find(MINE, "k3")).isEmpty();
    assertThat(keys().find(THEIRS, "k1")).isEmpty();
  }

  @Test
  void aLaterStateReplacesAnEarlier() {
    keys().put(full(MINE, "k1", Optional.of(NOW)));
    keys().put(plain(MINE, "k1"));

    assertThat(keys().list(MINE)).containsExactly(plain(MINE, "k1"));
  }

  @Test
  void anAccountsKeysAreListedAndNoOthers() {
    List<ApiKey> mine = IntStream.range(0, 30).mapToObj(i -> plain(MINE, "k" + i)).toList();
    mine.forEach(keys()::put);
    keys().put(plain(THEIRS, "k1"));
    keys().put(plain(new AccountId(MINE.value() + "0"), "k2"));

    assertThat(keys().list(MINE)).containsExactlyInAnyOrderElementsOf(mine);
    assertThat(keys().list(new AccountId("nobody"))).isEmpty();
  }

  @Test
  void revokingKeepsTheRest() {
    keys().put(full(MINE, "k1", Optional.empty()));
    keys().put(plain(MINE, "k2"));
    keys().put(full(THEIRS, "k1", Optional.empty()));

    assertThat(keys().revoke(MINE, "k1", NOW.plusSeconds(5))).isTrue();

    assertThat(keys().find(MINE, "k1")).contains(full(MINE, "k1", Optional.of(NOW.plusSeconds(5))));
    assertThat(keys().find(MINE, "k2")).contains(plain(MINE, "k2"));
    assertThat(keys().find(THEIRS, "k1")).contains(full(THEIRS, "k1", Optional.empty()));
  }

  @Test
  void theFirstRevokingStands() {
    keys().put(plain(MINE, "k1"));

    assertThat(keys().revoke(MINE, "k1", NOW.plusSeconds(5))).isTrue();
    assertThat(keys().revoke(MINE, "k1", NOW.plusSeconds(9))).isTrue();

    assertThat(keys().find(MINE, "k1").orElseThrow().lifetime().revokedAt())
        .contains(NOW.plusSeconds(5));
  }

  @Test
  void twoWhoRevokeAtOnceBothSucceed() {
    keys().put(plain(MINE, "k1"));

    List<Boolean> answers =
        Parallel.map(
            IntStream.range(0, 8).boxed().toList(),
            i -> keys().revoke(MINE, "k1", NOW.plusSeconds(i)));

    assertThat(answers).containsOnly(true);
    assertThat(keys().find(MINE, "k1").orElseThrow().lifetime().revokedAt()).isPresent();
  }

  @Test
  void whatIsNotThereIsNotRevokedAndNotMade() {
    keys().put(plain(THEIRS, "k1"));

    assertThat(keys().revoke(MINE, "k1", NOW)).isFalse();

    assertThat(keys().find(MINE, "k1")).isEmpty();
    assertThat(keys().list(MINE)).isEmpty();
    assertThat(keys().find(THEIRS, "k1").orElseThrow().lifetime().revokedAt()).isEmpty();
  }
}
