package dev.taskapi.cdk;

import dev.taskapi.api.ApiSettings;
import dev.taskapi.api.LambdaApi;
import dev.taskapi.api.route.ApiFunction;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.constructs.Construct;

/** The functions behind the HTTP API, each with the rights of its own routes. */
final class ApiFunctions extends Construct {
  /** Shorter than API Gateway waits, which is 30 s. */
  static final Duration PATIENCE = Duration.seconds(29);

  private final Map<ApiFunction, JavaFunction> functions = new EnumMap<>(ApiFunction.class);

  ApiFunctions(Stack stack, Resources resources, Artifacts artifacts) {
    super(stack, "Api");
    Grants grants = new Grants(stack, resources);
    Map<String, String> shared = environment(stack, resources);
    for (ApiFunction name : ApiFunction.values()) {
      Map<String, String> environment =
          new TreeMap<>(name == ApiFunction.OPEN ? resources.ownEnvironment() : shared);
      environment.put(LambdaApi.FUNCTION, name.name());
      if (name == ApiFunction.QUEUE) {
        environment.putAll(resources.environmentWithFeeds(stack));
      }
      JavaFunction function =
          new JavaFunction(
              this,
              Names.id(name.name()),
              new JavaFunction.Spec(
                  resources.settings().named(name.name().toLowerCase(Locale.ROOT)),
                  LambdaApi.class,
                  artifacts.api(),
                  artifacts.architecture(),
                  Sizing.API,
                  true),
              environment);
      grants.give(function, Rights.of(name));
      functions.put(name, function);
    }
  }

  Map<ApiFunction, JavaFunction> functions() {
    return functions;
  }

  private static Map<String, String> environment(Stack stack, Resources resources) {
    DeploymentSettings.Tokens tokens = resources.settings().tokens();
    Map<String, String> environment = new TreeMap<>(resources.environment(stack));
    environment.put(ApiSettings.JWT_ISSUER, tokens.issuer());
    environment.put(ApiSettings.JWT_AUDIENCE, tokens.audience());
    environment.put(ApiSettings.JWT_JWKS_URL, tokens.jwks().toString());
    environment.put(ApiSettings.JWT_ALGORITHM, tokens.algorithm());
    environment.put(ApiSettings.JWT_ACCOUNTS_CLAIM, tokens.accountsClaim());
    PerAccount most = resources.settings().perAccount();
    environment.put(ApiSettings.REQUESTS_PER_SECOND, Integer.toString(most.requestsPerSecond()));
    environment.put(ApiSettings.OPEN_TASKS, Integer.toString(most.openTasks()));
    environment.put(ApiSettings.CURSOR_SECRET, resources.cursorSecret().getSecretArn());
    return environment;
  }
}
