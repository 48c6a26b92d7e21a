package dev.taskapi.generation.quiz;

/**
 * A question that may be chosen.
 *
 * @param fact the place of its sentence
 * @param key what it asks for: nothing is asked twice
 * @param worth how good it is
 */
record Item(Question question, int fact, String key, double worth) {}
