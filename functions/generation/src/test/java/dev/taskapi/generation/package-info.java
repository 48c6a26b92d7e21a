@NullMarked
package dev.taskapi.generation;

import org.jspecify.annotations.NullMarked;
