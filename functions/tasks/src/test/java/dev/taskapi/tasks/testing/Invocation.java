package dev.taskapi.tasks.testing;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.util.function.IntSupplier;

/** A Lambda invocation of which only the id and the time left matter. */
public record Invocation(IntSupplier millisLeft) implements Context {
  /** The most that Lambda gives. */
  public static Invocation ofFifteenMinutes() {
    return new Invocation(() -> 900_000);
  }

  @Override
  public String getAwsRequestId() {
    return "invocation-1";
  }

  @Override
  public int getRemainingTimeInMillis() {
    return millisLeft.getAsInt();
  }

  @Override
  public String getLogGroupName() {
    return "";
  }

  @Override
  public String getLogStreamName() {
    return "";
  }

  @Override
  public String getFunctionName() {
    return "";
  }

  @Override
  public String getFunctionVersion() {
    return "1";
  }

  @Override
  public String getInvokedFunctionArn() {
    return "";
  }

  @Override
  public CognitoIdentity getIdentity() {
    throw new IllegalStateException("nobody asks");
  }

  @Override
  public ClientContext getClientContext() {
    throw new IllegalStateException("nobody asks");
  }

  @Override
  public int getMemoryLimitInMB() {
    return 512;
  }

  @Override
  public LambdaLogger getLogger() {
    throw new IllegalStateException("nobody asks");
  }
}
