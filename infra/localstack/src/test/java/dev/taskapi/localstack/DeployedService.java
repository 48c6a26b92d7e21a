package dev.taskapi.localstack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.taskapi.api.route.ApiFunction;
import dev.taskapi.tasks.AccountId;
import dev.taskapi.tasks.Ids;
import dev.taskapi.tasks.Surroundings;
import dev.taskapi.tasks.Timings;
import dev.taskapi.tasks.cloud.FirstKey;
import dev.taskapi.tasks.dynamodb.TableName;
import dev.taskapi.tasks.sqs.QueueUrls;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.cloudformation.model.Output;
import software.amazon.awssdk.services.cloudformation.model.StackResource;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;
import software.amazon.awssdk.services.lambda.model.LogType;

/**
 * The whole service as its own templates make it in LocalStack, once a JVM.
 *
 * @param outputs of the stack that has the service
 */
record DeployedService(Aws aws, String stage, Map<String, String> outputs, String key) {
  static final AccountId ACCOUNT = new AccountId("account_456");

  private static final ObjectMapper JSON = new ObjectMapper();

  /** By which everything calls a function. */
  private static final String ALIAS = "live";

  /** Deploys with its first use. */
  private static final class Holder {
    static final DeployedService ONE = deploy();
  }

  /** Only where there is a LocalStack: the tests that ask are skipped else. */
  static DeployedService ofThisJvm() {
    return Holder.ONE;
  }

  private static DeployedService deploy() {
    LocalStack found = LocalStack.ofThisJvm();
    Assumptions.assumeTrue(found instanceof LocalStack.Running, found.toString());
    LocalStack.Running running = (LocalStack.Running) found;
    Aws aws = Aws.at(running.endpoint());
    Cdk cdk = new Cdk(running.endpoint());
    // one of its own, for a LocalStack that is named may have others
    String stage = "ls-" + UUID.randomUUID().toString().substring(0, 8);
    cdk.bootstrap();
    cdk.deploy(context(stage));
    Map<String, String> outputs = outputs(aws, "task-api-" + stage + "-service");
    return new DeployedService(aws, stage, outputs, firstKey(aws, outputs));
  }

  private static Map<String, String> context(String stage) {
    String architecture = System.getProperty("os.arch").equals("aarch64") ? "arm64" : "x86_64";
    return Map.of(
        "stage", stage,
        "architecture", architecture,
        "jwt_issuer", "https://issuer.example",
        "jwt_audience", "task-api",
        "jwt_jwks_url", "https://issuer.example/jwks.json",
        "account_concurrency", "50",
        "alarm_mail", "operator@example.com");
  }

  private static Map<String, String> outputs(Aws aws, String stack) {
    return aws
        .stacks()
        .describeStacks(describe -> describe.stackName(stack))
        .stacks()
        .getFirst()
        .outputs()
        .stream()
        .collect(Collectors.toMap(Output::outputKey, Output::outputValue));
  }

  private static String firstKey(Aws aws, Map<String, String> outputs) {
    Surroundings surroundings =
        new Surroundings(InstantSource.system(), Ids.secure(), Timings.standard());
    return new FirstKey(
            aws.clients(), TableName.of(outputs.getOrDefault("TableName", "")), surroundings)
        .make(ACCOUNT, "operator")
        .reveal();
  }

  QueueUrls queues() {
    return new QueueUrls(outputs.getOrDefault("QueueUrlPrefix", ""));
  }

  /** How what belongs to this stage is called. */
  String named(String what) {
    return "task-api-" + stage + "-" + what;
  }

  /** What CloudFormation has made of a stack. */
  List<StackResource> resources(String stack) {
    return aws.stacks()
        .describeStackResources(describe -> describe.stackName(named(stack)))
        .stackResources();
  }

  /** With the account's key. */
  Answer call(Call call) {
    return call(call, Map.of("x-api-key", key));
  }

  Answer call(Call call, Map<String, String> headers) {
    InvokeResponse invoked =
        invoke(functionOf(call.route().function()), call.event(headers).toString());
    JsonNode response = parsed(invoked.payload().asUtf8String());
    return new Answer(
        response.path("statusCode").asInt(), parsed(response.path("body").asText()), log(invoked));
  }

  private static String functionOf(ApiFunction function) {
    return function.name().toLowerCase(Locale.ROOT);
  }

  /** Invokes a function by the alias that its callers name. */
  InvokeResponse invoke(String function, String event) {
    InvokeResponse response =
        aws.lambda()
            .invoke(
                invoke ->
                    invoke
                        .functionName(named(function))
                        .qualifier(ALIAS)
                        .logType(LogType.TAIL)
                        .payload(SdkBytes.fromUtf8String(event)));
    if (response.functionError() != null) {
      throw new AssertionError(
          "%s failed: %s%n%s"
              .formatted(function, response.payload().asUtf8String(), log(response)));
    }
    return response;
  }

  private static String log(InvokeResponse invoked) {
    return new String(Base64.getDecoder().decode(invoked.logResult()), StandardCharsets.UTF_8);
  }

  private static JsonNode parsed(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException noJson) {
      throw new AssertionError("no JSON: " + text, noJson);
    }
  }
}
