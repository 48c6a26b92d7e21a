package dev.taskapi.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import dev.taskapi.tasks.access.ApiKeySecret;
import dev.taskapi.tasks.port.StoreException;
import dev.taskapi.tasks.testing.Samples;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever happens, no log line has a token, a key or what they are made of. */
final class SecretsInLogsTest {
  private final String good = Tokens.sign(Tokens.claims());
  private final String forged =
      Tokens.sign(
          Tokens.claims(), new JWSHeader(JWSAlgorithm.HS256), Tokens.hmac(Tokens.ANOTHER_SECRET));

  @Test
  void noSecretIsLogged() {
    try (LogBook log = new LogBook()) {
      ApiKeySecret key = useThem(new Bench());
      useThem(
          new Bench(
              real ->
                  Disturbed.store(
                      real,
                      (method, id) -> true,
                      () -> new StoreException("out of reach", new IOException("reset")))));
      useThem(
          new Bench(
              real ->
                  Disturbed.store(real, (method, id) -> true, () -> new RuntimeException("odd"))));
      String text = log.text();
      assertThat(text).contains("out of reach").contains("odd");
      for (String secret :
          List.of(
              good,
              good.substring(good.lastIndexOf('.')),
              forged,
              forged.substring(forged.lastIndexOf('.')),
              key.reveal(),
              key.secret(),
              key.hash(),
              Tokens.SECRET)) {
        assertThat(text).doesNotContain(secret);
      }
    }
  }

  @Test
  void aNewKeyIsInItsAnswerAlone() {
    try (LogBook log = new LogBook()) {
      Bench bench = new Bench();
      String made = bench.post("/api/keys", "{\"name\": \"private name\"}").text();
      String apiKey = Answer.read(made).path("api_key").asText();
      ApiKeySecret secret = ApiKeySecret.parse(apiKey).orElseThrow();
      StringBuilder answers = new StringBuilder(bench.get("/api/keys").text());
      for (Call call :
          List.of(
              Call.get("/api/tasks"),
              Call.get("/api/keys"),
              Call.post("/api/keys", "{}"),
              Call.of("DELETE", "/api/keys/" + secret.keyId()),
              Call.get("/api/nothing"))) {
        answers.append(bench.sendBare(call.with("x-api-key", apiKey)).text());
        answers.append(bench.sendBare(call.with("authorization", "Bearer " + apiKey)).text());
        answers.append(bench.send(call.with("x-api-key", apiKey)).text());
      }
      bench.send(Call.of("DELETE", "/api/keys/" + apiKey));
      bench.get("/api/tasks/" + apiKey);
      bench.get("/api/tasks?task_ids=" + apiKey);
      bench.post("/api/tasks", "{\"task_id\": \"" + apiKey + "\"}");
      bench.post("/api/keys", "{\"scopes\": [\"" + apiKey + "\"]}");
      assertThat(log.lines(ApiHandler.CALLS)).hasSize(22);
      for (String kept : List.of(apiKey, secret.secret(), secret.hash())) {
        assertThat(log.text()).doesNotContain(kept);
        assertThat(answers.toString()).doesNotContain(kept);
      }
      assertThat(log.text()).doesNotContain("private name");
    }
  }

  /** Every benches' first key is the same. */
  private ApiKeySecret useThem(Bench bench) {
    ApiKeySecret key = bench.keys.make(Samples.ACCOUNT);
    ApiKeySecret revoked = bench.keys.make(Samples.ACCOUNT);
    bench.keys.revoke(Samples.ACCOUNT, revoked.keyId(), bench.clock.instant());
    for (Call call :
        List.of(
            Call.get("/api/tasks"),
            Call.get("/api/tasks/t"),
            Call.post("/api/tasks", "{\"task_type\": \"quiz\"}"),
            Call.post("/api/tasks", "{"))) {
      for (String token : List.of(good, forged, "x." + good)) {
        bench.sendBare(
            call.with("authorization", "Bearer " + token).with("x-account-id", "account_456"));
      }
      for (String sent : List.of(key.reveal(), revoked.reveal(), key.reveal() + "0")) {
        bench.sendBare(call.with("x-api-key", sent));
      }
    }
    return key;
  }
}
