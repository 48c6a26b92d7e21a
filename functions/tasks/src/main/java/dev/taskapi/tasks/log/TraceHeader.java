package dev.taskapi.tasks.log;

import java.util.Optional;
import java.util.regex.Pattern;

/** The tracing header of AWS, as {@code X-Amzn-Trace-Id} and {@code AWSTraceHeader} carry it. */
public final class TraceHeader {
  /** Anybody can send one to the API: what has another form is no trace, and is not logged. */
  private static final Pattern FORM =
      Pattern.compile(
          "Root=1-[0-9a-f]{8}-[0-9a-f]{24}(;(Parent=[0-9a-f]{16}|Self=1-[0-9a-f]{8}-[0-9a-f]{24}"
              + "|Sampled=[01?]|Lineage=[0-9a-f:|]{1,64}))*");

  private TraceHeader() {}

  /** The header if it is one. */
  public static Optional<String> of(Optional<String> sent) {
    return sent.filter(header -> header.length() <= 256 && FORM.matcher(header).matches());
  }
}
