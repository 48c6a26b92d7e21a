/** The pages that content comes as, seen by a browser. */
@NullMarked
package dev.taskapi.generation.page;

import org.jspecify.annotations.NullMarked;
