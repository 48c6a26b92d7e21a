package dev.taskapi.bench.start;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;

/** Reads the issuer's keys by TLS, and nothing else: what any function that does so costs. */
public final class EmptyTlsHandler
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    try (InputStream keys = URI.create(System.getenv("JWT_JWKS_URL")).toURL().openStream()) {
      keys.readAllBytes();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return new EmptyHandler().handleRequest(event, context);
  }
}
