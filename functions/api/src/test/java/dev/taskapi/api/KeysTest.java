package dev.taskapi.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.taskapi.tasks.access.ApiKeySecret;
import dev.taskapi.tasks.access.Scope;
import dev.taskapi.tasks.testing.Samples;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Making, listing and revoking API keys. */
final class KeysTest {
  private final Bench bench = new Bench();

  private Answer make(String json) {
    return bench.post("/api/keys", json);
  }

  private Answer revoke(String id) {
    return bench.send(Call.of("DELETE", "/api/keys/" + id));
  }

  private List<String> listed(String field) {
    return StreamSupport.stream(bench.get("/api/keys").ok(200).path("keys").spliterator(), false)
        .map(key -> key.path(field).asText())
        .toList();
  }

  private int listTasks(String apiKey) {
    return bench.sendBare(Call.get("/api/tasks").with("x-api-key", apiKey)).status();
  }

  private Answer asScoped(String scope, Call call) {
    String token = Tokens.sign(Tokens.claims().claim("scope", scope));
    return bench.sendBare(
        call.with("authorization", "Bearer " + token).with("x-account-id", "account_456"));
  }

  private void assertNoKeys() {
    assertThat(bench.keys.list(Samples.ACCOUNT)).isEmpty();
  }

  @Test
  void aNewKeyWorksAndIsShownOnce() {
    Answer answer =
        make(
            """
            {"name": "CI", "scopes": ["tasks:write", "tasks:read", "tasks:read"],
             "expires_at": "2026-01-01T10:00:00.5+01:00", "unknown": 1}""");
    JsonNode made = answer.ok(201);
    String apiKey = made.path("api_key").asText();
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    assertThat(made)
        .isEqualTo(
            Answer.read(
                """
                {"key_id": "%s", "api_key": "%s", "name": "CI",
                 "scopes": ["tasks:read", "tasks:write"],
                 "created_at": "2026-01-01T08:00:00Z", "expires_at": "2026-01-01T09:00:00.500Z"}"""
                    .formatted(made.path("key_id").asText(), apiKey)));
    assertThat(listTasks(apiKey)).isEqualTo(200);
    Answer list = bench.get("/api/keys");
    assertThat(list.text()).doesNotContain(apiKey).doesNotContain("secret");
    assertThat(list.ok(200))
        .isEqualTo(
            Answer.read(
                """
                {"keys": [{"key_id": "%s", "name": "CI", "scopes": ["tasks:read", "tasks:write"],
                 "created_at": "2026-01-01T08:00:00Z", "expires_at": "2026-01-01T09:00:00.500Z",
                 "revoked_at": null}]}"""
                    .formatted(made.path("key_id").asText())));
  }

  @Test
  void anEmptyOrderMakesAKeyWithAllThatMakerAndKeysCanHave() {
    JsonNode made = make("{\"name\": \"\", \"scopes\": null}").ok(201);
    assertThat(made.path("name").isNull()).isTrue();
    assertThat(made.path("expires_at").isNull()).isTrue();
    assertThat(made.path("scopes"))
        .isEqualTo(Answer.read("[\"tasks:read\", \"tasks:write\", \"queue:manage\"]"));
    JsonNode lesser = asScoped("keys:manage tasks:read", Call.post("/api/keys", "{}")).ok(201);
    assertThat(lesser.path("scopes")).isEqualTo(Answer.read("[\"tasks:read\"]"));
  }

  @Test
  void noKeyGetsAScopeThatItsMakerLacks() {
    Call call = Call.post("/api/keys", "{\"scopes\": [\"tasks:read\", \"queue:manage\"]}");
    assertThat(asScoped("keys:manage tasks:read", call).detail(403))
        .isEqualTo("A key cannot have what its maker lacks: queue:manage");
    assertThat(asScoped("keys:manage", Call.post("/api/keys", "{}")).detail(403))
        .contains("tasks:read, tasks:write, queue:manage");
    assertNoKeys();
  }

  @Test
  void aKeyManagesNoKeys() {
    ApiKeySecret key = bench.keys.make(Samples.ACCOUNT);
    for (Call call :
        List.of(
            Call.post("/api/keys", "{}"),
            Call.get("/api/keys"),
            Call.of("DELETE", "/api/keys/" + key.keyId()))) {
      Answer answer = bench.sendBare(call.with("x-api-key", key.reveal()));
      assertThat(answer.detail(403))
          .isEqualTo("This call needs the scope keys:manage, which no API key has");
    }
    assertThat(bench.keys.list(Samples.ACCOUNT)).hasSize(1);
    assertThat(listTasks(key.reveal())).isEqualTo(200);
  }

  @Test
  void aScopeClaimMustNameTheManagingOfKeys() {
    for (Call call :
        List.of(
            Call.post("/api/keys", "{}"),
            Call.get("/api/keys"),
            Call.of("DELETE", "/api/keys/0123456789abcdef"))) {
      assertThat(asScoped("tasks:read tasks:write queue:manage", call).status()).isEqualTo(403);
      assertThat(asScoped("keys:manage tasks:read", call).status()).isNotEqualTo(403);
      assertThat(bench.sendBare(call).status()).isEqualTo(401);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[]                                  | body object_type",
        "{\"name\": 5}                       | body.name string_type",
        "{\"name\": \" \"}                   | body.name value_error",
        "{\"name\": \"a\\nb\"}               | body.name value_error",
        "{\"name\": \"\\ud800\"}             | body.name string_unicode",
        "{\"scopes\": []}                    | body.scopes list_type",
        "{\"scopes\": \"tasks:read\"}        | body.scopes list_type",
        "{\"scopes\": [\"tasks:read\", \"x\"]} | body.scopes.1 value_error",
        "{\"scopes\": [\"keys:manage\"]}     | body.scopes.0 value_error",
        "{\"scopes\": [null]}                | body.scopes.0 value_error",
        "{\"expires_at\": 5}                 | body.expires_at string_type",
        "{\"expires_at\": \"\"}              | body.expires_at value_error",
        "{\"expires_at\": \"tomorrow\"}      | body.expires_at value_error",
        "{\"expires_at\": \"2027-01-01\"}    | body.expires_at value_error",
        "{\"expires_at\": \"2027-01-01T00:00:00\"}   | body.expires_at value_error",
        "{\"expires_at\": \"2027-13-01T00:00:00Z\"}  | body.expires_at value_error",
        "{\"expires_at\": \"2026-01-01T08:00:00Z\"}  | body.expires_at datetime_future",
        "{\"expires_at\": \"2025-12-31T23:59:59Z\"}  | body.expires_at datetime_future",
        "{\"expires_at\": \"2027-01-01T00:00Z\"}     | body.expires_at value_error",
        "{\"expires_at\": \"2027-01-01T00:00:60Z\"}  | body.expires_at value_error",
        "{\"expires_at\": \"2027-02-30T00:00:00Z\"}  | body.expires_at value_error",
        "{\"expires_at\": \"2027-01-01T24:00:00Z\"}  | body.expires_at value_error",
        "{\"expires_at\": \"+999999999-01-01T00:00:00Z\"} | body.expires_at value_error",
        "{\"expires_at\": \"-999999999-01-01T00:00:00Z\"} | body.expires_at value_error"
      })
  void faultsAreNamedAndNothingIsMade(String json, String fault) {
    assertThat(make(json).faults()).containsExactly(fault);
    assertNoKeys();
  }

  @Test
  void everyFaultIsNamedAtOnce() {
    assertThat(make("{\"name\": 1, \"scopes\": [], \"expires_at\": \"x\"}").faults())
        .containsExactly(
            "body.name string_type", "body.scopes list_type", "body.expires_at value_error");
  }

  @Test
  void aNameHas128Characters() {
    String name = "😀".repeat(128);
    assertThat(make("{\"name\": \"%s\"}".formatted(name)).ok(201).path("name").asText())
        .isEqualTo(name);
    assertThat(make("{\"name\": \"%s\"}".formatted(name + "x")).faults())
        .containsExactly("body.name string_too_long");
  }

  @Test
  void aRevokedKeyStopsWithinAMinuteAndStaysInTheList() {
    JsonNode made = make("{}").ok(201);
    String id = made.path("key_id").asText();
    assertThat(listTasks(made.path("api_key").asText())).isEqualTo(200);
    bench.clock.advanceSeconds(1);
    Answer revoked = revoke(id);
    assertThat(revoked.status()).isEqualTo(204);
    assertThat(revoked.text()).isEmpty();
    bench.clock.advanceSeconds(59);
    assertThat(listTasks(made.path("api_key").asText())).isEqualTo(401);
    assertThat(revoke(id).status()).isEqualTo(204);
    assertThat(listed("revoked_at")).containsExactly("2026-01-01T08:00:01Z");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0123456789abcdef", "x", "..", "%00", "é", "0123456789ABCDEF"})
  void anUnknownKeyIs404(String id) {
    assertThat(revoke(id).detail(404)).startsWith("API key ").endsWith(" not found");
  }

  @Test
  void anotherAccountsKeyIs404AndUntouched() {
    ApiKeySecret foreign = bench.keys.make(Samples.OTHER_ACCOUNT);
    assertThat(revoke(foreign.keyId()).status()).isEqualTo(404);
    assertThat(listTasks(foreign.reveal())).isEqualTo(200);
    assertThat(listed("key_id")).isEmpty();
  }

  @Test
  void keysAreListedNewestFirst() {
    String older = make("{}").ok(201).path("key_id").asText();
    bench.clock.advanceSeconds(1);
    String newer = make("{}").ok(201).path("key_id").asText();
    assertThat(listed("key_id")).containsExactly(newer, older);
  }

  @Test
  void aHundredKeysMayWorkAtATime() {
    for (int i = 0; i < 100; i++) {
      bench.keys.make(Samples.ACCOUNT, Set.of(Scope.TASKS_READ), Optional.empty());
    }
    assertThat(make("{}").detail(409)).contains("100 working API keys").contains("revoke one");
    assertThat(listed("key_id")).hasSize(100);
    revoke(listed("key_id").getFirst());
    assertThat(make("{}").status()).isEqualTo(201);
  }

  @Test
  void aBodyIsDeclaredAsJson() {
    assertThat(bench.send(Call.of("POST", "/api/keys").body("{}")).status()).isEqualTo(415);
    assertThat(bench.send(Call.of("PUT", "/api/keys")).header("Allow")).isEqualTo("GET, POST");
  }
}
