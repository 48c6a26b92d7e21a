package dev.taskapi.tasks.queue;

import java.util.Optional;

/**
 * What a restart found and left.
 *
 * @param before whether processors got what was queued
 * @param now whether they do
 * @param pause the reason of an operator's pause, which a restart does not lift
 */
public record Restart(boolean before, boolean now, Optional<String> pause) {}
