/** The colours and letters that slides and lessons of one theme have in common. */
@NullMarked
package dev.taskapi.generation.theme;

import org.jspecify.annotations.NullMarked;
