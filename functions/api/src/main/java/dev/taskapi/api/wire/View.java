package dev.taskapi.api.wire;

import java.io.IOException;

/** A JSON object that callers read. */
public interface View {
  /** Writes its fields, in the order in which they are documented. */
  void write(Fields out) throws IOException;
}
