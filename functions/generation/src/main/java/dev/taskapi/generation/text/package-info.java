/**
 * What is known about words and sentences: English in depth, other languages by their sentences.
 */
@NullMarked
package dev.taskapi.generation.text;

import org.jspecify.annotations.NullMarked;
