package dev.taskapi.tasks.sqs;

import dev.taskapi.tasks.QueueName;
import dev.taskapi.tasks.port.Deliveries;
import dev.taskapi.tasks.port.StoreException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SqsException;

/** Messages handed out by SQS. */
public final class SqsDeliveries implements Deliveries {
  private static final Set<String> GONE =
      Set.of(
          "ReceiptHandleIsInvalid",
          "MessageNotInflight",
          "AWS.SimpleQueueService.MessageNotInflight");

  /** Said of any parameter: only where it is the receipt, the message is gone. */
  private static final Set<String> INVALID =
      Set.of("InvalidParameterValue", "InvalidParameterValueException");

  private static final String RECEIPT = "ReceiptHandle";

  private final Supplier<SqsClient> client;
  private final QueueUrls urls;

  public SqsDeliveries(SqsClient client, QueueUrls urls) {
    this(() -> client, urls);
  }

  /** With a client that is asked for when it is needed. */
  public SqsDeliveries(Supplier<SqsClient> client, QueueUrls urls) {
    this.client = client;
    this.urls = urls;
  }

  @Override
  public boolean hide(QueueName queue, String receipt, Duration duration) {
    try {
      client
          .get()
          .changeMessageVisibility(
              change ->
                  change
                      .queueUrl(urls.of(queue))
                      .receiptHandle(receipt)
                      .visibilityTimeout(WholeSeconds.of(duration)));
      return true;
    } catch (SqsException refused) {
      if (isGone(refused)) {
        return false;
      }
      throw new StoreException("SQS could not be reached: " + refused.getMessage(), refused);
    } catch (SdkException failed) {
      throw new StoreException("SQS could not be reached: " + failed.getMessage(), failed);
    }
  }

  private static boolean isGone(SqsException refused) {
    String code =
        Optional.ofNullable(refused.awsErrorDetails()).map(AwsErrorDetails::errorCode).orElse("");
    return GONE.contains(code)
        || (INVALID.contains(code) && String.valueOf(refused.getMessage()).contains(RECEIPT));
  }
}
