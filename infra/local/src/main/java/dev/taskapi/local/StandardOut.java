package dev.taskapi.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.LambdaLogger;

/** Lambda's log is what a function prints. */
enum StandardOut implements LambdaLogger {
  LOGGER;

  @Override
  public void log(String message) {
    System.out.print(message);
  }

  @Override
  public void log(byte[] message) {
    System.out.print(new String(message, UTF_8));
  }
}
