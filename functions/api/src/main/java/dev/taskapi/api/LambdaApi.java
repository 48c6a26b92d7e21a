package dev.taskapi.api;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.taskapi.api.route.ApiFunction;
import dev.taskapi.tasks.Surroundings;
import dev.taskapi.tasks.cloud.AwsClients;
import dev.taskapi.tasks.cloud.Cloud;
import dev.taskapi.tasks.cloud.CloudSettings;
import dev.taskapi.tasks.cloud.Environment;
import dev.taskapi.tasks.cloud.LambdaSurroundings;

/** Any of the API's functions as Lambda starts it: a variable says which. */
public final class LambdaApi
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
  /** Names an {@link ApiFunction}. */
  public static final String FUNCTION = "API_FUNCTION";

  private final ApiHandler handler;

  /** For Lambda: everything from the environment. */
  public LambdaApi() {
    this(Environment.ofProcess());
  }

  LambdaApi(Environment environment) {
    Surroundings surroundings = LambdaSurroundings.from(environment);
    Cloud cloud =
        Cloud.of(AwsClients.ofEnvironment(), CloudSettings.from(environment), surroundings);
    handler =
        new Api(cloud, ApiSettings.from(environment), surroundings)
            .handler(ApiFunction.valueOf(environment.required(FUNCTION)));
  }

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    return handler.handleRequest(event, context);
  }
}
