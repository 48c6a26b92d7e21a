package dev.taskapi.generation.plan;

import dev.taskapi.requests.Segments;

/**
 * What a script is wanted for.
 *
 * @param prompt a passage with facts, or an instruction such as "Create a video about history"
 * @param seed decides where several scripts are as good as each other
 */
public record Brief(String prompt, Segments segments, String language, long seed) {}
