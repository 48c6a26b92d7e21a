@NullMarked
package dev.taskapi.generation.video;

import org.jspecify.annotations.NullMarked;
