package dev.taskapi.api.wire;

import java.io.IOException;

/**
 * What a restart did.
 *
 * @param success the call was carried out; whether processing runs is told apart
 */
public record RestartView(
    boolean success, String message, boolean wasProcessingBefore, boolean isProcessingNow)
    implements View {
  @Override
  public void write(Fields out) throws IOException {
    out.put("success", success)
        .put("message", message)
        .put("was_processing_before", wasProcessingBefore)
        .put("is_processing_now", isProcessingNow);
  }
}
