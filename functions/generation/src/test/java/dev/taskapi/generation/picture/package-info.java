@NullMarked
package dev.taskapi.generation.picture;

import org.jspecify.annotations.NullMarked;
