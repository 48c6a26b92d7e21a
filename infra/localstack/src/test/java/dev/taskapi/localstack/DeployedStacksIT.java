package dev.taskapi.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.cloudformation.model.ResourceStatus;
import software.amazon.awssdk.services.cloudformation.model.StackResource;

/** What CloudFormation has made of our templates. */
class DeployedStacksIT {
  /** What the free LocalStack has not: it says that it made them, and calls them all the same. */
  private static final Set<String> LACKING =
      Set.of(
          "AWS::ApiGatewayV2::Api",
          "AWS::ApiGatewayV2::Integration",
          "AWS::ApiGatewayV2::Route",
          "AWS::ApiGatewayV2::Stage",
          "AWS::CloudWatch::Dashboard");

  private static final String UNKNOWN = "unknown";

  private static DeployedService service;

  @BeforeAll
  static void deploy() {
    service = DeployedService.ofThisJvm();
  }

  @ParameterizedTest
  @ValueSource(strings = {"service", "http", "alarms"})
  void everyResourceIsMade(String stack) {
    assertThat(service.resources(stack))
        .isNotEmpty()
        .allSatisfy(
            made ->
                assertThat(made.resourceStatus())
                    .as(made.logicalResourceId())
                    .isEqualTo(ResourceStatus.CREATE_COMPLETE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"service", "http", "alarms"})
  void nothingThatCountsIsOnlySaidToBeMade(String stack) {
    List<StackResource> resources = service.resources(stack);

    Set<String> pretended =
        resources.stream()
            .filter(DeployedStacksIT::isPretended)
            .map(StackResource::resourceType)
            .collect(Collectors.toSet());

    assertThat(LACKING).containsAll(pretended);
    assertThat(resources)
        .filteredOn(made -> LACKING.contains(made.resourceType()))
        .as("of use only while LocalStack lacks them")
        .allMatch(DeployedStacksIT::isPretended);
  }

  private static boolean isPretended(StackResource made) {
    return made.physicalResourceId() == null || made.physicalResourceId().contains(UNKNOWN);
  }
}
