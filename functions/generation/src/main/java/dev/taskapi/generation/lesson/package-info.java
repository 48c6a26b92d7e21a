@NullMarked
package dev.taskapi.generation.lesson;

import org.jspecify.annotations.NullMarked;
