package dev.taskapi.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskapi.api.route.ApiFunction;
import dev.taskapi.api.route.Routes;
import dev.taskapi.cdk.measured.ResourceName;
import dev.taskapi.cdk.measured.Use;
import dev.taskapi.operate.Stage;
import dev.taskapi.requests.TaskType;
import dev.taskapi.tasks.QueueName;
import dev.taskapi.tasks.sqs.QueueUrls;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.assertions.Annotations;
import software.amazon.awscdk.assertions.Match;

class RightsTest {
  private static final Set<String> READS = Set.of("Get", "BatchGet", "Query", "List", "Describe");

  @Tag("exhaustive")
  @Test
  void cdkNagFindsNothingThatIsNotExplained() {
    for (Stack stack :
        List.of(
            Synth.deployment().service(), Synth.deployment().http(), Synth.deployment().alarms())) {
      assertThat(nag(Annotations.fromStack(stack)::findError)).as("errors").isEmpty();
      assertThat(nag(Annotations.fromStack(stack)::findWarning)).as("warnings").isEmpty();
    }
  }

  /** CDK has no other way to ask yet. */
  @SuppressWarnings("deprecation")
  private static List<String> nag(
      BiFunction<String, Object, List<software.amazon.awscdk.cxapi.SynthesisMessage>> find) {
    return find.apply("*", Match.stringLikeRegexp("AwsSolutions.*")).stream()
        .map(finding -> finding.getId() + ": " + finding.getEntry().getData())
        .toList();
  }

  @Test
  void noActionIsGrantedByAStar() {
    assertThat(statements().flatMap(RightsTest::actions)).noneMatch(action -> action.contains("*"));
  }

  @Test
  void everyFunctionHasARoleOfItsOwn() {
    Map<String, Map<String, Object>> functions =
        Synth.ofType(Synth.service(), "AWS::Lambda::Function");
    Set<String> roles =
        functions.values().stream()
            .map(function -> String.valueOf(function.get("Role")))
            .collect(Collectors.toSet());
    assertThat(roles).hasSameSizeAs(functions.keySet());
  }

  @Test
  void theRoleBehindARouteThatReadsCannotWrite() {
    Set<String> reading =
        Routes.ALL.stream()
            .filter(route -> route.method().equals("GET"))
            .map(route -> route.function().name().toLowerCase(Locale.ROOT))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(reading).contains("query");
    assertThat(Granted.by(Synth.service()))
        .filteredOn(use -> reading.contains(use.function()) && !Unmeasured.covers(use))
        .isNotEmpty()
        .allMatch(use -> READS.stream().anyMatch(use.action().split(":", 2)[1]::startsWith));
  }

  /** No call of the code would miss these: Lambda uses them by the function's role. */
  @Test
  void whatLambdaDoesInAFunctionsNameIsGranted() {
    Set<Use> expected = new TreeSet<>();
    for (String function : functions()) {
      expected.add(new Use(function, "logs:CreateLogStream", "own logs"));
      expected.add(new Use(function, "logs:PutLogEvents", "own logs"));
      expected.add(new Use(function, "xray:PutTraceSegments", ResourceName.ANYTHING));
      expected.add(new Use(function, "xray:PutTelemetryRecords", ResourceName.ANYTHING));
    }
    for (String action : Unmeasured.READ_QUEUE) {
      for (QueueName queue : QueueName.all()) {
        String function =
            new Stage("test").processor(queue.type()).substring("task-api-test-".length());
        expected.add(new Use(function, action, ResourceName.queue(queue.label())));
      }
      for (TaskType type : TaskType.values()) {
        String queue = ResourceName.queue(QueueUrls.deadLetterLabel(type));
        expected.add(new Use("dead-letters", action, queue));
      }
    }

    assertThat(Granted.by(Synth.service()))
        .filteredOn(Unmeasured::covers)
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void onlyTheFunctionOfKeysWritesThemAndItWritesNothingElse() {
    Map<String, Object> keys = Map.of("dynamodb:LeadingKeys", "keys#*");
    for (Map<String, Object> policy : Synth.ofType(Synth.service(), "AWS::IAM::Policy").values()) {
      String name = String.valueOf(policy.get("PolicyName"));
      List<String> written =
          statements(policy)
              .filter(statement -> actions(statement).anyMatch(Right.WRITES::contains))
              .map(statement -> statement.get("Effect") + " if " + statement.get("Condition"))
              .toList();
      if (name.startsWith("ApiKeysRole")) {
        assertThat(written).containsExactly("Allow if " + Map.of("ForAllValues:StringLike", keys));
      } else if (!written.isEmpty()) {
        assertThat(written)
            .as(name)
            .containsExactlyInAnyOrder(
                "Allow if null", "Deny if " + Map.of("ForAnyValue:StringLike", keys));
      }
    }
  }

  @Test
  void onlyTheQueueFunctionMayTouchEventSources() {
    for (ApiFunction function : ApiFunction.values()) {
      boolean may =
          Rights.of(function).stream()
              .flatMap(right -> right.actions().stream())
              .anyMatch("lambda:UpdateEventSourceMapping"::equals);
      assertThat(may).as(function.name()).isEqualTo(function == ApiFunction.QUEUE);
    }
  }

  private static List<String> functions() {
    return Synth.ofType(Synth.service(), "AWS::Lambda::Function").values().stream()
        .map(function -> String.valueOf(function.get("FunctionName")))
        .map(name -> name.substring("task-api-test-".length()))
        .toList();
  }

  private static Stream<Map<String, Object>> statements() {
    return Synth.ofType(Synth.service(), "AWS::IAM::Policy").values().stream()
        .flatMap(RightsTest::statements);
  }

  private static Stream<Map<String, Object>> statements(Map<String, Object> policy) {
    return Synth.maps(Synth.map(policy.get("PolicyDocument")).get("Statement")).stream();
  }

  private static Stream<String> actions(Map<String, Object> statement) {
    Object action = statement.get("Action");
    return action instanceof List<?> many
        ? many.stream().map(String::valueOf)
        : Stream.of(String.valueOf(action));
  }
}
