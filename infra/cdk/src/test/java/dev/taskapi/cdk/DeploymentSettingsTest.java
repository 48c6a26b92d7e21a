package dev.taskapi.cdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.taskapi.requests.TaskType;
import dev.taskapi.tasks.Priority;
import dev.taskapi.tasks.QueueName;
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
    assertThat(settings.perAccount()).isEqualTo(new PerAccount(100, 100_000, 1));
  }

  @Test
  void whatAnAccountMayDoIsSet() {
    Map<String, String> more = new HashMap<>(LEAST);
    more.putAll(Map.of("requests_per_second", "20", "open_tasks", "500", "table_shards", "4"));
    assertThat(read(more).perAccount()).isEqualTo(new PerAccount(20, 500, 4));
  }

  @Test
  void aCapThatIsSetHoldsAndTheOthersKeepTheirShare() {
    Map<String, String> more = new HashMap<>(LEAST);
    more.put("concurrency_low", "7");
    Capacity capacity = read(more).capacity();
    assertThat(capacity.cap(new QueueName(TaskType.QUIZ, Priority.LOW))).isEqualTo(7);
    QueueName normal = new QueueName(TaskType.QUIZ, Priority.NORMAL);
    assertThat(capacity.cap(normal)).isEqualTo(new Capacity(1_000).cap(normal));
    assertThat(capacity.isRoomy()).isTrue();
    more.put("concurrency_low", "600");
    assertThat(read(more).capacity().isRoomy()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "jwt_issuer, ''",
    "jwt_audience, ''",
    "jwt_jwks_url, ''",
    "jwt_jwks_url, http://issuer.example",
    "jwt_jwks_url, no address",
    "jwt_algorithm, HS256",
    "stage, Prod",
    "stage, a-name-that-is-too-long",
    "account_concurrency, many",
    "account_concurrency, 9",
    "concurrency_low, 1",
    "concurrency_urgent, 1001",
    "concurrency_high, some",
    "requests_per_second, 0",
    "open_tasks, -1",
    "open_tasks, all",
    "table_shards, 0",
    "table_shards, 65",
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
