/** Illustrations: pure SVG whose colours come from the page's theme by CSS classes. */
@NullMarked
package dev.taskapi.generation.lesson.drawing;

import org.jspecify.annotations.NullMarked;
