@NullMarked
package dev.taskapi.generation.media;

import org.jspecify.annotations.NullMarked;
