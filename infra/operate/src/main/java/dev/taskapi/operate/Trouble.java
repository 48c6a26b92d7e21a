package dev.taskapi.operate;

import dev.taskapi.tasks.port.StoreException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

/** Says what went wrong as one plain sentence that tells what to do. */
final class Trouble {
  private static final String UNKNOWN_KEY = "UnrecognizedClientException";
  private static final String DENIED = "AccessDenied";

  private Trouble() {}

  /** Empty where it is nobody's fault but the program's. */
  static Optional<String> sentence(Throwable failed, Stage stage) {
    return causes(failed)
        .flatMap(cause -> of(cause, stage).stream())
        .findFirst()
        .or(() -> known(failed));
  }

  private static Optional<String> of(Throwable cause, Stage stage) {
    return switch (cause) {
      case ResourceNotFoundException missing ->
          Optional.of(
              "There is no table %s in this account and region: deploy the stage first, or choose another with AWS_PROFILE and AWS_REGION."
                  .formatted(stage.table()));
      case AwsServiceException refused -> Optional.of(refusal(refused));
      case SdkClientException client -> setting(String.valueOf(client.getMessage()));
      default -> Optional.empty();
    };
  }

  private static String refusal(AwsServiceException refused) {
    String code =
        Optional.ofNullable(refused.awsErrorDetails())
            .flatMap(details -> Optional.ofNullable(details.errorCode()))
            .orElse("");
    String said =
        Optional.ofNullable(refused.awsErrorDetails())
            .flatMap(details -> Optional.ofNullable(details.errorMessage()))
            .orElse(code);
    if (code.startsWith(DENIED)) {
      return "Your AWS credentials do not allow it: " + said;
    }
    return code.equals(UNKNOWN_KEY) || code.contains("Token")
        ? "AWS does not know your credentials, or they have expired: sign in anew."
        : "AWS refused (%s): %s".formatted(code, said);
  }

  private static Optional<String> setting(String message) {
    String lower = message.toLowerCase(Locale.ROOT);
    if (lower.contains("unable to load credentials")) {
      return Optional.of(
          "No AWS credentials were found: sign in, or set AWS_PROFILE or AWS_ACCESS_KEY_ID and"
              + " AWS_SECRET_ACCESS_KEY.");
    }
    return lower.contains("unable to load region")
        ? Optional.of("No AWS region is set: set AWS_REGION, such as AWS_REGION=eu-west-1.")
        : Optional.of("AWS could not be reached: " + message);
  }

  /** Messages of the service's own that are sentences already. */
  private static Optional<String> known(Throwable failed) {
    return failed instanceof StoreException || failed instanceof IllegalStateException
        ? Optional.ofNullable(failed.getMessage())
        : Optional.empty();
  }

  private static Stream<Throwable> causes(Throwable failed) {
    return Stream.iterate(failed, cause -> cause != null, Throwable::getCause);
  }
}
