package dev.taskapi.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskapi.api.route.ApiFunction;
import dev.taskapi.api.route.Route;
import dev.taskapi.api.route.Routes;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RoutesTest {
  private static final String DEFAULT = "$default";

  @Test
  void everyRouteOfTheTableIsDeployedAndOneForAllElse() {
    List<String> keys =
        Stream.concat(Routes.ALL.stream().map(Route::key), Stream.of(DEFAULT)).toList();

    assertThat(routes())
        .extracting(route -> route.get("RouteKey"))
        .containsExactlyInAnyOrderElementsOf(List.copyOf(keys));
  }

  @Test
  void aRouteLeadsToTheFunctionOfTheTable() {
    for (Map<String, Object> route : routes()) {
      String key = String.valueOf(route.get("RouteKey"));
      ApiFunction function =
          Routes.ALL.stream()
              .filter(one -> one.key().equals(key))
              .map(Route::function)
              .findFirst()
              .orElse(ApiFunction.OPEN);
      assertThat(uri(route)).as(key).contains("Api" + Names.id(function.name()) + "Live");
    }
  }

  @Test
  void callsAreThrottledLoggedAndOpenToTheNamedPagesOnly() {
    Map<String, Object> stage =
        Synth.ofType(Synth.http(), "AWS::ApiGatewayV2::Stage").values().iterator().next();
    assertThat(Synth.map(stage.get("DefaultRouteSettings"))).containsKeys("ThrottlingRateLimit");
    assertThat(Synth.map(stage.get("AccessLogSettings"))).containsKeys("DestinationArn", "Format");
    Map<String, Object> api =
        Synth.ofType(Synth.http(), "AWS::ApiGatewayV2::Api").values().iterator().next();
    assertThat(Synth.map(api.get("CorsConfiguration")))
        .containsEntry("AllowOrigins", List.of("https://app.example.com"));
  }

  @Test
  void whatAnOperatorAsksForIsGivenOut() {
    assertThat(Synth.http().findOutputs("*")).containsKey("ApiUrl");
    assertThat(Synth.service().findOutputs("*"))
        .containsKeys("TableName", "QueueUrlPrefix", "ResultsBucket");
  }

  private static List<Map<String, Object>> routes() {
    return List.copyOf(Synth.ofType(Synth.http(), "AWS::ApiGatewayV2::Route").values());
  }

  /** What the route's integration invokes, as the template writes it. */
  private static String uri(Map<String, Object> route) {
    String target = String.valueOf(route.get("Target"));
    return Synth.ofType(Synth.http(), "AWS::ApiGatewayV2::Integration").entrySet().stream()
        .filter(entry -> target.contains(entry.getKey()))
        .map(entry -> String.valueOf(entry.getValue().get("IntegrationUri")))
        .findFirst()
        .orElse("");
  }
}
