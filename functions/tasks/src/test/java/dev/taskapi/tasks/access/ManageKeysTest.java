package dev.taskapi.tasks.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.taskapi.tasks.testing.InMemoryApiKeys;
import dev.taskapi.tasks.testing.ManualClock;
import dev.taskapi.tasks.testing.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ManageKeysTest {
  private static final Set<Scope> EVERYTHING = EnumSet.allOf(Scope.class);

  private final ManualClock clock = new ManualClock();
  private final InMemoryApiKeys store = new InMemoryApiKeys();
  private final ManageKeys keys =
      new ManageKeys(store, new KeyLimits(2, 3), Samples.surroundings(clock));

  private static KeyOrder order(Set<Scope> maker, Optional<Set<Scope>> scopes) {
    return new KeyOrder(Samples.ACCOUNT, maker, Optional.of("CI"), scopes, Optional.empty());
  }

  private KeyMaking.Made make() {
    return (KeyMaking.Made) keys.make(order(EVERYTHING, Optional.empty()));
  }

  private KeyMaking makeExpiringAt(Instant at) {
    return keys.make(
        new KeyOrder(
            Samples.ACCOUNT, EVERYTHING, Optional.empty(), Optional.empty(), Optional.of(at)));
  }

  @Test
  void theSecretOpensTheKeyThatIsKept() {
    KeyMaking.Made made = make();
    ApiKey kept = store.find(Samples.ACCOUNT, made.key().id()).orElseThrow();
    assertThat(kept).isEqualTo(made.key());
    assertThat(ApiKeySecret.parse(made.secret().reveal()).orElseThrow().opens(kept)).isTrue();
    assertThat(kept.toString()).doesNotContain(made.secret().secret());
  }

  @Test
  void aKeyGetsNoScopeThatItsMakerLacks() {
    Set<Scope> maker = EnumSet.of(Scope.TASKS_READ, Scope.KEYS_MANAGE);
    assertThat(keys.make(order(maker, Optional.of(Set.of(Scope.TASKS_READ, Scope.TASKS_WRITE)))))
        .isEqualTo(new KeyMaking.Lacking(Set.of(Scope.TASKS_WRITE)));
    assertThat(((KeyMaking.Made) keys.make(order(maker, Optional.empty()))).key().scopes())
        .containsExactly(Scope.TASKS_READ);
    assertThat(keys.make(order(EnumSet.of(Scope.KEYS_MANAGE), Optional.empty())))
        .isEqualTo(new KeyMaking.Lacking(Scope.ofKeys()));
    assertThat(store.list(Samples.ACCOUNT)).hasSize(1);
  }

  @Test
  void noKeyManagesKeys() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> keys.make(order(EVERYTHING, Optional.of(Set.of(Scope.KEYS_MANAGE)))));
    assertThat(make().key().scopes()).isEqualTo(Scope.ofKeys());
  }

  @Test
  void onlyWorkingKeysCountAgainstTheirLimit() {
    KeyMaking.Made first = make();
    assertThat(makeExpiringAt(clock.instant().plusSeconds(10))).isInstanceOf(KeyMaking.Made.class);
    assertThat(keys.make(order(EVERYTHING, Optional.empty())))
        .isEqualTo(new KeyMaking.Full(new KeyLimits(2, 3)));
    assertThat(store.list(Samples.ACCOUNT)).hasSize(2);
    clock.advanceSeconds(10);
    keys.revoke(Samples.ACCOUNT, first.key().id());
    make();
  }

  @Test
  void revokedKeysAreToldOfForThirtyDaysAndThenMakeRoom() {
    for (int i = 0; i < 3; i++) {
      keys.revoke(Samples.ACCOUNT, make().key().id());
    }
    assertThat(keys.make(order(EVERYTHING, Optional.empty()))).isInstanceOf(KeyMaking.Full.class);
    clock.advance(Duration.ofDays(30).minusMillis(1));
    assertThat(keys.list(Samples.ACCOUNT)).hasSize(3);
    clock.advance(Duration.ofMillis(1));
    assertThat(keys.list(Samples.ACCOUNT)).isEmpty();
    make();
  }

  @Test
  void keysAreListedNewestFirst() {
    String older = make().key().id();
    clock.advanceSeconds(1);
    String newer = make().key().id();
    assertThat(keys.list(Samples.ACCOUNT)).extracting(ApiKey::id).containsExactly(newer, older);
    assertThat(keys.list(Samples.OTHER_ACCOUNT)).isEmpty();
  }

  @Test
  void whatIsNotTheAccountsIsNotRevoked() {
    String id = make().key().id();
    assertThat(keys.revoke(Samples.OTHER_ACCOUNT, id)).isFalse();
    assertThat(keys.revoke(Samples.ACCOUNT, id)).isTrue();
    assertThat(keys.revoke(Samples.ACCOUNT, id)).isTrue();
  }
}
