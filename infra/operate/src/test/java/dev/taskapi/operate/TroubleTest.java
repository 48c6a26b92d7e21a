package dev.taskapi.operate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskapi.tasks.port.StoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

class TroubleTest {
  private static final Stage STAGE = new Stage("prod");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Unable to load credentials from any of the providers | No AWS credentials were found: sign"
            + " in",
        "Unable to load region from any of the providers in the chain | No AWS region is set: set"
            + " AWS_REGION",
        "Connection refused | AWS could not be reached: Connection refused",
      })
  void whatTheShellLacksIsNamed(String message, String sentence) {
    assertThat(said(SdkClientException.create(message))).startsWith(sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "AccessDeniedException | Your AWS credentials do not allow it: the details",
        "ExpiredTokenException | AWS does not know your credentials, or they have expired: sign in"
            + " anew.",
        "UnrecognizedClientException | AWS does not know your credentials, or they have expired:"
            + " sign in anew.",
        "ThrottlingException | AWS refused (ThrottlingException): the details",
      })
  void whatAwsRefusesIsSaidPlainly(String code, String sentence) {
    AwsServiceException refused =
        DynamoDbException.builder()
            .awsErrorDetails(
                AwsErrorDetails.builder().errorCode(code).errorMessage("the details").build())
            .build();
    assertThat(said(refused)).isEqualTo(sentence);
  }

  @Test
  void aFaultOfTheProgramsOwnIsNotDressedUp() {
    assertThat(Trouble.sentence(new ArithmeticException("/ by zero"), STAGE)).isEmpty();
    assertThat(Trouble.sentence(new IllegalStateException("Full."), STAGE)).contains("Full.");
  }

  private static String said(RuntimeException cause) {
    return Trouble.sentence(new StoreException("DynamoDB could not be reached", cause), STAGE)
        .orElseThrow();
  }
}
