package dev.taskapi.cdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeploymentSettingsTest {
  private static final Map<String, String> LEAST =
      Map.of(
          "jwt_issuer", "https://issuer.example",
          "jwt_audience", "task-api",
          "jwt_jwks_url", "https://issuer.example/jwks.json");

  @Test
  void threeSettingsAreEnough() {
    DeploymentSettings settings = read(LEAST);
    assertThat(settings.named("tasks")).isEqualTo("task-api-dev-tasks");
    assertThat(settings.retentionDays()).isEqualTo(30);
    assertThat(settings.capacity().executions()).isEqualTo(1_000);
    assertThat(settings.alarmMail()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "jwt_issuer, ''",
    "jwt_audience, ''",
    "jwt_jwks_url, ''",
    "jwt_jwks_url, http://issuer.example",
    "jwt_algorithm, HS256",
    "stage, Prod",
    "stage, a-name-that-is-too-long",
    "account_concurrency, many",
    "account_concurrency, 9",
    "retention_days, 0",
    "alarm_mail, nobody"
  })
  void aWrongSettingIsNamed(String name, String value) {
    Map<String, String> wrong = new HashMap<>(LEAST);
    wrong.put(name, value);
    assertThatThrownBy(() -> read(wrong))
        .isInstanceOf(SettingException.class)
        .hasMessageContaining("setting " + name + " ");
  }

  private static DeploymentSettings read(Map<String, String> context) {
    return DeploymentSettings.read(name -> Optional.ofNullable(context.get(name)));
  }
}
