package dev.taskapi.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RouteTableTest {
  private static final RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> ANY =
      (event, context) -> new APIGatewayV2HTTPResponse();

  private final RouteTable table =
      new RouteTable(
          List.of(
              route("GET", "/api/tasks/{task_id}"),
              route("GET", "/api/tasks/queue/status"),
              route("GET", "/api/{kind}/count"),
              route("GET", "/api/tasks/count"),
              route("DELETE", "/api/tasks/{task_id}"),
              route("GET", "/")),
          ANY);

  @Test
  void aLiteralSegmentBeatsAParameterWhateverTheOrderOfTheRoutes() {
    assertThat(key("GET", "/api/tasks/count")).isEqualTo("GET /api/tasks/count");
    assertThat(key("GET", "/api/tasks/other")).isEqualTo("GET /api/tasks/{task_id}");
    assertThat(key("GET", "/api/keys/count")).isEqualTo("GET /api/{kind}/count");
  }

  @Test
  void theMethodIsPartOfTheRoute() {
    assertThat(key("DELETE", "/api/tasks/count")).isEqualTo("DELETE /api/tasks/{task_id}");
    assertThat(key("PUT", "/api/tasks/count")).isEqualTo("$default");
  }

  @Test
  void whatMatchesNothingGoesToTheFallback() {
    assertThat(key("GET", "/api/tasks/")).isEqualTo("$default");
    assertThat(key("GET", "/api/tasks/a/b")).isEqualTo("$default");
    assertThat(key("GET", "/favicon.ico")).isEqualTo("$default");
    assertThat(key("GET", "/")).isEqualTo("GET /");
  }

  @Test
  void pathParametersAreDecodedAndAPlusSignStays() {
    assertThat(table.find("GET", "/api/tasks/a%20b+%C3%A9").pathParameters())
        .isEqualTo(Map.of("task_id", "a b+é"));
  }

  private String key(String method, String path) {
    return table.find(method, path).key();
  }

  private static LocalRoute route(String method, String path) {
    return new LocalRoute(method, path, ANY);
  }
}
