package dev.taskapi.local;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Lambda's side of an invocation.
 *
 * @param clock tells the time that handlers have left
 * @param ids makes request ids
 */
public record Lambda(InstantSource clock, Supplier<String> ids) {
  /** The machine's clock and random ids. */
  public static Lambda system() {
    return new Lambda(InstantSource.system(), () -> UUID.randomUUID().toString());
  }

  /** Calls the handler with a context of its own, named after the handler's class. */
  <E, R> R invoke(RequestHandler<E, R> handler, E event, Duration limit) {
    var name = handler.getClass().getSimpleName();
    return handler.handleRequest(event, new LocalContext(name, ids.get(), clock, limit));
  }
}
