package dev.taskapi.cdk;

import dev.taskapi.operate.Stage;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.Annotations;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Size;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.lambda.Alias;
import software.amazon.awscdk.services.lambda.ApplicationLogLevel;
import software.amazon.awscdk.services.lambda.Architecture;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.lambda.LoggingFormat;
import software.amazon.awscdk.services.lambda.Runtime;
import software.amazon.awscdk.services.lambda.SnapStartConf;
import software.amazon.awscdk.services.lambda.SystemLogLevel;
import software.amazon.awscdk.services.lambda.Tracing;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.constructs.Construct;

/** A function with a role, a log group and an alias of its own; callers name the alias. */
final class JavaFunction extends Construct {
  /** The quickest start that a plain zip can have. */
  private static final String JVM_FLAGS = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

  private final Function function;
  private final Alias live;
  private final Role role;

  /**
   * How a function is made.
   *
   * @param name of the function itself
   * @param handler the class that Lambda makes
   * @param snapshot whether it starts from a snapshot: for functions that somebody waits for
   */
  record Spec(
      String name,
      Class<?> handler,
      Code code,
      Architecture architecture,
      Sizing sizing,
      boolean snapshot) {}

  JavaFunction(Construct scope, String id, Spec spec, Map<String, String> environment) {
    super(scope, id);
    LogGroup logs =
        LogGroup.Builder.create(this, "Logs")
            .retention(RetentionDays.ONE_MONTH)
            .removalPolicy(RemovalPolicy.DESTROY)
            .build();
    role =
        Role.Builder.create(this, "Role")
            .assumedBy(new ServicePrincipal("lambda.amazonaws.com"))
            .build();
    logs.grantWrite(role);
    Map<String, String> variables = new TreeMap<>(environment);
    variables.put("JAVA_TOOL_OPTIONS", JVM_FLAGS);
    Function.Builder builder =
        Function.Builder.create(this, "Function")
            .functionName(spec.name())
            .runtime(Runtime.JAVA_25)
            .architecture(spec.architecture())
            .handler(spec.handler().getName())
            .code(spec.code())
            .memorySize(spec.sizing().memoryMb())
            .timeout(Duration.minutes(spec.sizing().minutes()))
            .ephemeralStorageSize(Size.mebibytes(spec.sizing().diskMb()))
            .environment(variables)
            .role(role)
            .logGroup(logs)
            .loggingFormat(LoggingFormat.JSON)
            .applicationLogLevelV2(ApplicationLogLevel.INFO)
            .systemLogLevelV2(SystemLogLevel.WARN)
            .tracing(Tracing.ACTIVE);
    function =
        (spec.snapshot() ? builder.snapStart(SnapStartConf.ON_PUBLISHED_VERSIONS) : builder)
            .build();
    Annotations.of(function)
        .acknowledgeWarning(
            "@aws-cdk/aws-lambda:snapStartRequirePublish",
            "Every deployment publishes a version, which the alias names");
    live =
        Alias.Builder.create(this, "Live")
            .aliasName(Stage.ALIAS)
            .version(function.getCurrentVersion())
            .build();
  }

  void allow(PolicyStatement statement) {
    role.addToPolicy(statement);
  }

  Function function() {
    return function;
  }

  Alias live() {
    return live;
  }

  Role role() {
    return role;
  }
}
