/** The words of a lesson and how they become safe markup. */
@NullMarked
package dev.taskapi.generation.lesson.text;

import org.jspecify.annotations.NullMarked;
