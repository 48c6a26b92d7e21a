package dev.taskapi.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskapi.api.route.ApiFunction;
import dev.taskapi.api.route.Routes;
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

  private static Stream<Map<String, Object>> statements() {
    return Synth.ofType(Synth.service(), "AWS::IAM::Policy").values().stream()
        .flatMap(
            policy ->
                Synth.maps(Synth.map(policy.get("PolicyDocument")).get("Statement")).stream());
  }

  private static Stream<String> actions(Map<String, Object> statement) {
    Object action = statement.get("Action");
    return action instanceof List<?> many
        ? many.stream().map(String::valueOf)
        : Stream.of(String.valueOf(action));
  }
}
