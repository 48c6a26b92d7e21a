package dev.taskapi.tasks.sqs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.taskapi.requests.TaskType;
import dev.taskapi.tasks.Priority;
import dev.taskapi.tasks.QueueName;
import dev.taskapi.tasks.port.StoreException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityRequest;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityResponse;
import software.amazon.awssdk.services.sqs.model.SqsException;

/** What SQS answers where it does not hide a message. */
class SqsDeliveriesTest {
  private static final QueueName QUEUE = new QueueName(TaskType.QUIZ, Priority.NORMAL);
  private static final String NOT_THERE =
      "Value AQEB for parameter ReceiptHandle is invalid. Reason: Message does not exist or is not"
          + " available for visibility timeout change.";
  private static final String EXPIRED =
      "Value AQEB for parameter ReceiptHandle is invalid. Reason: The receipt handle has expired.";

  @ParameterizedTest
  @CsvSource({
    "ReceiptHandleIsInvalid, The input receipt handle is invalid.",
    "AWS.SimpleQueueService.MessageNotInflight, not in flight",
    "InvalidParameterValue, " + NOT_THERE,
    "InvalidParameterValue, " + EXPIRED,
    "InvalidParameterValueException, " + NOT_THERE
  })
  void aMessageThatIsGoneCannotBeHidden(String code, String message) {
    assertThat(hide(code, message)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "InvalidParameterValue, Value 50000 for parameter VisibilityTimeout is invalid.",
    "InvalidParameterValue, Total VisibilityTimeout for the message is beyond the limit",
    "AccessDenied, Access to the resource is denied.",
    "AWS.SimpleQueueService.NonExistentQueue, The specified queue does not exist."
  })
  void aFaultOfOursIsNotTakenForAMessageThatIsGone(String code, String message) {
    assertThatExceptionOfType(StoreException.class)
        .isThrownBy(() -> hide(code, message))
        .withMessageContaining(message);
  }

  @Test
  void anAnswerWithoutDetailsIsAFault() {
    SqsException bare = (SqsException) SqsException.builder().message("broken").build();

    assertThatExceptionOfType(StoreException.class).isThrownBy(() -> hide(bare));
  }

  private static boolean hide(String code, String message) {
    AwsErrorDetails details =
        AwsErrorDetails.builder().errorCode(code).errorMessage(message).build();
    return hide(
        (SqsException) SqsException.builder().message(message).awsErrorDetails(details).build());
  }

  private static boolean hide(SqsException answer) {
    SqsClient refusing =
        new SqsClient() {
          @Override
          public ChangeMessageVisibilityResponse changeMessageVisibility(
              ChangeMessageVisibilityRequest request) {
            throw answer;
          }

          @Override
          public String serviceName() {
            return SERVICE_NAME;
          }

          @Override
          public void close() {}
        };
    return new SqsDeliveries(refusing, new QueueUrls("https://sqs/"))
        .hide(QUEUE, "AQEB", Duration.ofMinutes(2));
  }
}
