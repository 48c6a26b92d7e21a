package dev.taskapi.generation.plan;

import dev.taskapi.generation.text.Sense;

/** A topic that WordNet knows, by the word that is used for it. */
public record Topic(String word, Sense sense) {}
