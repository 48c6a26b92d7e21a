package dev.taskapi.api;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaRuntime;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.taskapi.api.route.ApiFunction;
import dev.taskapi.tasks.Surroundings;
import dev.taskapi.tasks.cloud.AwsClients;
import dev.taskapi.tasks.cloud.Cloud;
import dev.taskapi.tasks.cloud.CloudSettings;
import dev.taskapi.tasks.cloud.Environment;
import dev.taskapi.tasks.cloud.LambdaSurroundings;
import dev.taskapi.tasks.cloudwatch.JsonLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.function.Consumer;

/** Any of the API's functions as Lambda starts it: a variable says which. */
public final class LambdaApi implements RequestStreamHandler {
  /** Names an {@link ApiFunction}. */
  public static final String FUNCTION = "API_FUNCTION";

  /** By which Lambda says how a function is started. */
  private static final String INITIALIZATION = "AWS_LAMBDA_INITIALIZATION_TYPE";

  private static final String FOR_A_SNAPSHOT = "snap-start";

  private final Environment environment;
  private final ApiHandler handler;

  /** For Lambda: everything from the environment. */
  public LambdaApi() {
    this(Environment.ofProcess());
  }

  /** As told. */
  public LambdaApi(Environment environment) {
    this.environment = environment;
    Consumer<byte[]> log = LambdaRuntime.getLogger()::log;
    Optional<String> level = environment.optional(JsonLog.LEVEL);
    JsonLog.use(log, level);
    Surroundings surroundings = LambdaSurroundings.from(environment, log);
    ApiFunction function = ApiFunction.valueOf(environment.required(FUNCTION));
    handler =
        function == ApiFunction.OPEN
            ? Api.openHandler(surroundings.clock())
            : overTheCloud(function, surroundings);
    if (isForASnapshot()) {
      JsonLog.use(line -> {}, level);
      Optional<Exception> failure = Rehearsal.of(function, surroundings);
      JsonLog.use(log, level);
      failure.ifPresent(Rehearsal::tell);
    }
  }

  private ApiHandler overTheCloud(ApiFunction function, Surroundings surroundings) {
    Cloud cloud =
        Cloud.of(AwsClients.onLambda(environment), CloudSettings.from(environment), surroundings);
    Api api = new Api(cloud, ApiSettings.from(environment), surroundings);
    if (isForASnapshot()) {
      api.fetchKeys();
    }
    return api.handler(function);
  }

  private boolean isForASnapshot() {
    return environment.optional(INITIALIZATION).filter(FOR_A_SNAPSHOT::equals).isPresent();
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    Wire.write(handler.handleRequest(Wire.read(event), context), answer);
  }
}
