package dev.taskapi.tasks.create;

import dev.taskapi.tasks.port.CallKey;
import dev.taskapi.tasks.port.FirstCall;

/**
 * A call under a key: the first, or one that repeats it.
 *
 * @param names what its tasks are named, whoever of them creates them
 */
public record KeyedCall(CallKey key, FirstCall first, Names names) {}
