package dev.taskapi.cdk;

import dev.taskapi.api.route.ApiFunction;
import dev.taskapi.api.route.Route;
import dev.taskapi.api.route.Routes;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.aws_apigatewayv2_integrations.HttpLambdaIntegration;
import software.amazon.awscdk.services.apigateway.AccessLogFormat;
import software.amazon.awscdk.services.apigatewayv2.AddRoutesOptions;
import software.amazon.awscdk.services.apigatewayv2.CorsHttpMethod;
import software.amazon.awscdk.services.apigatewayv2.CorsPreflightOptions;
import software.amazon.awscdk.services.apigatewayv2.HttpApi;
import software.amazon.awscdk.services.apigatewayv2.HttpMethod;
import software.amazon.awscdk.services.apigatewayv2.HttpNoneAuthorizer;
import software.amazon.awscdk.services.apigatewayv2.HttpStage;
import software.amazon.awscdk.services.apigatewayv2.IAccessLogDestination;
import software.amazon.awscdk.services.apigatewayv2.IAccessLogSettings;
import software.amazon.awscdk.services.apigatewayv2.LogGroupLogDestination;
import software.amazon.awscdk.services.apigatewayv2.PayloadFormatVersion;
import software.amazon.awscdk.services.apigatewayv2.ThrottleSettings;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.constructs.Construct;

/** The HTTP API: the routes of the table, and one answer of ours to whatever fits none. */
final class HttpStack extends Stack {
  /** Of the whole API; each account's own limit is far below. */
  private static final ThrottleSettings THROTTLE =
      ThrottleSettings.builder().rateLimit(1_000).burstLimit(2_000).build();

  private static final String ACCESS_LOG =
      "{\"request_id\":\"$context.requestId\",\"route\":\"$context.routeKey\","
          + "\"status\":\"$context.status\",\"ms\":\"$context.responseLatency\","
          + "\"ip\":\"$context.identity.sourceIp\",\"error\":\"$context.integrationErrorMessage\"}";

  private final HttpApi api;
  private final Map<ApiFunction, HttpLambdaIntegration> integrations =
      new EnumMap<>(ApiFunction.class);

  HttpStack(
      Construct scope, DeploymentSettings settings, Map<ApiFunction, JavaFunction> functions) {
    super(
        scope,
        settings.named("http"),
        StackProps.builder().description("Task API: its HTTP API").build());
    functions.forEach((name, function) -> integrations.put(name, integration(name, function)));
    HttpApi.Builder builder =
        HttpApi.Builder.create(this, "Api")
            .apiName(settings.named("api"))
            .createDefaultStage(false)
            .defaultIntegration(integrations.get(ApiFunction.OPEN));
    settings.webOrigins().ifPresent(origins -> builder.corsPreflight(cors(origins)));
    api = builder.build();
    Routes.ALL.forEach(this::add);
    HttpStage stage = stage();
    Nag.accept(
        api,
        "AwsSolutions-APIG4",
        "The functions verify every caller themselves, by key or token, so that the service behaves"
            + " alike here and on a laptop; open routes are open by contract");
    CfnOutput.Builder.create(this, "ApiUrl").value(stage.getUrl()).build();
  }

  HttpApi api() {
    return api;
  }

  private void add(Route route) {
    api.addRoutes(
        AddRoutesOptions.builder()
            .path(route.path())
            .methods(List.of(HttpMethod.valueOf(route.method())))
            .integration(Objects.requireNonNull(integrations.get(route.function())))
            .authorizer(new HttpNoneAuthorizer())
            .build());
  }

  private HttpStage stage() {
    LogGroup logs =
        LogGroup.Builder.create(this, "AccessLogs")
            .retention(RetentionDays.ONE_MONTH)
            .removalPolicy(RemovalPolicy.DESTROY)
            .build();
    return HttpStage.Builder.create(this, "Stage")
        .httpApi(api)
        .stageName("$default")
        .autoDeploy(true)
        .throttle(THROTTLE)
        .accessLogSettings(accessLog(logs))
        .build();
  }

  private static HttpLambdaIntegration integration(ApiFunction name, JavaFunction function) {
    return HttpLambdaIntegration.Builder.create(Names.id(name.name()), function.live())
        .payloadFormatVersion(PayloadFormatVersion.VERSION_2_0)
        .timeout(ApiFunctions.PATIENCE)
        .build();
  }

  private static CorsPreflightOptions cors(String origins) {
    return CorsPreflightOptions.builder()
        .allowOrigins(Arrays.asList(origins.split(",")))
        .allowMethods(List.of(CorsHttpMethod.GET, CorsHttpMethod.POST, CorsHttpMethod.DELETE))
        .allowHeaders(
            List.of(
                "authorization", "content-type", "idempotency-key", "x-account-id", "x-api-key"))
        .exposeHeaders(List.of("x-request-id", "retry-after"))
        .maxAge(Duration.hours(1))
        .build();
  }

  private static IAccessLogSettings accessLog(LogGroup logs) {
    return new IAccessLogSettings() {
      @Override
      public IAccessLogDestination getDestination() {
        return new LogGroupLogDestination(logs);
      }

      @Override
      public AccessLogFormat getFormat() {
        return AccessLogFormat.custom(ACCESS_LOG);
      }
    };
  }
}
