/** One door to all generators. */
@NullMarked
package dev.taskapi.generation.studio;

import org.jspecify.annotations.NullMarked;
