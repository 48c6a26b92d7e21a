package dev.taskapi.api.wire;

/**
 * What a restart did.
 *
 * @param success the call was carried out; whether processing runs is told apart
 */
public record RestartView(
    boolean success, String message, boolean wasProcessingBefore, boolean isProcessingNow) {}
