/** Runs inside a class loader of its own: uses MaryTTS and the JDK, and nothing of this service. */
@NullMarked
package dev.taskapi.generation.speech.mary;

import org.jspecify.annotations.NullMarked;
