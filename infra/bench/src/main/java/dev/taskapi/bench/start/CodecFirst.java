package dev.taskapi.bench.start;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.core.JsonProcessingException;
import dev.taskapi.api.LambdaApi;
import dev.taskapi.api.wire.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Any of the API's functions, with the codec of its bodies built at init. */
public final class CodecFirst implements RequestStreamHandler {
  private final LambdaApi api;

  /** For Lambda. */
  public CodecFirst() throws JsonProcessingException {
    Json.write(Json.text(Json.read("{\"a\": [1, 1.5, \"b\", null, true]}")));
    api = new LambdaApi();
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    api.handleRequest(event, answer, context);
  }
}
