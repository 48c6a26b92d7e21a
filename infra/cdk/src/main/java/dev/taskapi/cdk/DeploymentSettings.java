package dev.taskapi.cdk;

import dev.taskapi.operate.Stage;
import dev.taskapi.tasks.Priority;
import dev.taskapi.tasks.metrics.Metric;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * How a stage is deployed. Every value is given as CDK context, {@code cdk deploy -c name=value}.
 *
 * @param stage names the stage, and is part of the name of all that it has
 * @param tokens which Bearer tokens are accepted
 * @param capacity what the AWS account lets the stage run at once
 * @param perAccount how much each of its accounts may do
 * @param retentionDays how long a task and its files are kept after its ending
 * @param alarmMail who is told of alarms; absent where nobody is
 * @param webOrigins where pages may call the API from; absent for none
 * @param providers who is asked for content
 */
record DeploymentSettings(
    Stage stage,
    Tokens tokens,
    Capacity capacity,
    PerAccount perAccount,
    int retentionDays,
    Optional<String> alarmMail,
    Optional<String> webOrigins,
    Providers providers) {
  private static final Pattern MAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");

  DeploymentSettings {
    if (retentionDays < 1 || retentionDays > 3_650) {
      throw new SettingException("retention_days", "a whole number from 1 to 3650");
    }
    if (alarmMail.filter(mail -> !MAIL.matcher(mail).matches()).isPresent()) {
      throw new SettingException("alarm_mail", "a mail address");
    }
  }

  /**
   * @param issuer who makes the tokens
   * @param audience for whom they are made
   * @param jwks where the issuer publishes its keys
   * @param algorithm RS256 or ES256
   * @param accountsClaim the claim that lists the accounts of a token's holder
   */
  record Tokens(String issuer, String audience, URI jwks, String algorithm, String accountsClaim) {
    Tokens {
      if (!"https".equals(jwks.getScheme())) {
        throw new SettingException("jwt_jwks_url", "an https address");
      }
      if (!algorithm.equals("RS256") && !algorithm.equals("ES256")) {
        throw new SettingException("jwt_algorithm", "RS256 or ES256");
      }
    }
  }

  /** The settings of a deployment; names the one that is missing or wrong. */
  static DeploymentSettings read(Function<String, Optional<String>> context) {
    return new DeploymentSettings(
        stage(context.apply("stage").orElse("dev")),
        new Tokens(
            required(context, "jwt_issuer"),
            required(context, "jwt_audience"),
            address(required(context, "jwt_jwks_url")),
            context.apply("jwt_algorithm").orElse("RS256"),
            context.apply("jwt_accounts_claim").orElse("accounts")),
        new Capacity(number(context, "account_concurrency").orElse(1_000), caps(context)),
        PerAccount.read(context),
        number(context, "retention_days").orElse(30),
        context.apply("alarm_mail"),
        context.apply("web_origins"),
        Providers.read(context));
  }

  /** How what belongs to this stage is called. */
  String named(String what) {
    return stage.named(what);
  }

  /** Where the stage's own metrics are. */
  String metrics() {
    return Metric.namespace(stage.name());
  }

  private static String required(Function<String, Optional<String>> context, String name) {
    return context
        .apply(name)
        .filter(value -> !value.isBlank())
        .orElseThrow(() -> new SettingException(name, "a value: it must be set"));
  }

  private static Stage stage(String name) {
    if (!Stage.isValid(name)) {
      throw new SettingException("stage", Stage.RULE);
    }
    return new Stage(name);
  }

  private static URI address(String text) {
    try {
      return URI.create(text);
    } catch (IllegalArgumentException noAddress) {
      throw new SettingException("jwt_jwks_url", "an https address");
    }
  }

  private static Map<Priority, Integer> caps(Function<String, Optional<String>> context) {
    Map<Priority, Integer> caps = new EnumMap<>(Priority.class);
    for (Priority priority : Priority.values()) {
      number(context, Capacity.setting(priority)).ifPresent(cap -> caps.put(priority, cap));
    }
    return caps;
  }

  static Optional<Integer> number(Function<String, Optional<String>> context, String name) {
    try {
      return context.apply(name).map(Integer::valueOf);
    } catch (NumberFormatException notANumber) {
      throw new SettingException(name, "a whole number");
    }
  }
}
