package dev.taskapi.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.nimbusds.jose.JWSAlgorithm;
import dev.taskapi.api.caller.TokenSettings.Signature;
import dev.taskapi.api.limit.Limits;
import dev.taskapi.tasks.cloud.Environment;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a deployment sets. */
final class ApiSettingsTest {
  private static final Map<String, String> ALL =
      Map.of(
          ApiSettings.JWT_ISSUER, "https://issuer.example",
          ApiSettings.JWT_AUDIENCE, "task-api",
          ApiSettings.JWT_JWKS_URL, "https://issuer.example/jwks.json",
          ApiSettings.CURSOR_SECRET,
              "arn:aws:secretsmanager:eu-west-1:123456789012:secret:cursors");

  private static ApiSettings from(Map<String, String> variables) {
    return ApiSettings.from(new Environment(variables));
  }

  private static Map<String, String> with(String name, String value) {
    Map<String, String> variables = new HashMap<>(ALL);
    variables.put(name, value);
    return variables;
  }

  @Test
  void tokensAreSignedByRs256AndListTheirAccountsUnlessSaidOtherwise() {
    ApiSettings settings = from(ALL);
    assertThat(settings.tokens().accountsClaim()).isEqualTo("accounts");
    assertThat(settings.tokens().signature())
        .isEqualTo(
            new Signature.PublishedKeys(
                URI.create("https://issuer.example/jwks.json"), JWSAlgorithm.RS256));
    assertThat(from(with(ApiSettings.JWT_ALGORITHM, "ES256")).tokens().signature().algorithm())
        .isEqualTo(JWSAlgorithm.ES256);
    assertThat(from(with(ApiSettings.JWT_ACCOUNTS_CLAIM, "tenants")).tokens().accountsClaim())
        .isEqualTo("tenants");
  }

  @ParameterizedTest
  @ValueSource(strings = {"JWT_ISSUER", "JWT_AUDIENCE", "JWT_JWKS_URL", "CURSOR_SECRET_ARN"})
  void whatIsMissingIsNamed(String name) {
    assertThatIllegalStateException()
        .isThrownBy(() -> from(with(name, " ")))
        .withMessageContaining(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"HS256", "none", "RS512"})
  void aDeploymentTakesNoOtherAlgorithm(String algorithm) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> from(with(ApiSettings.JWT_ALGORITHM, algorithm)))
        .withMessageContaining("RS256 or ES256");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://issuer.example/jwks.json", "issuer.example", "file:///etc/keys"})
  void keysComeBySafeMeansOnly(String address) {
    assertThatIllegalStateException()
        .isThrownBy(() -> from(with(ApiSettings.JWT_JWKS_URL, address)))
        .withMessageContaining(ApiSettings.JWT_JWKS_URL)
        .withMessageContaining("https");
  }

  @Test
  void limitsAreThoseOfTheContractUnlessSaidOtherwise() {
    assertThat(from(ALL).limits()).isEqualTo(new Limits(100, 200, 100_000));
    assertThat(from(with(ApiSettings.REQUESTS_PER_SECOND, "50")).limits())
        .isEqualTo(new Limits(50, 100, 100_000));
    assertThat(from(with(ApiSettings.OPEN_TASKS, "7")).limits()).isEqualTo(new Limits(100, 200, 7));
  }

  @ParameterizedTest
  @ValueSource(strings = {"REQUESTS_PER_SECOND", "OPEN_TASKS"})
  void aLimitThatIsNoneIsNamed(String name) {
    for (String value : List.of("0", "-1", "many", "1.5", "99999999999")) {
      assertThatIllegalStateException()
          .isThrownBy(() -> from(with(name, value)))
          .withMessageContaining(name);
    }
  }
}
