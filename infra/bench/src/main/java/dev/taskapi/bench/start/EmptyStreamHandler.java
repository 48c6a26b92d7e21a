package dev.taskapi.bench.start;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Answers without reading the event: what Lambda's runtime costs that reads none. */
public final class EmptyStreamHandler implements RequestStreamHandler {
  private static final String ANSWER =
      "{\"statusCode\":200,\"headers\":{\"content-type\":\"application/json\"},\"body\":\"{}\"}";

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    answer.write(ANSWER.getBytes(UTF_8));
  }
}
