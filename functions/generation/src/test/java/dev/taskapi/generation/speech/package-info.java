@NullMarked
package dev.taskapi.generation.speech;

import org.jspecify.annotations.NullMarked;
